// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Availability, Policy, Training } from '../domain/standing.js';
import { VolunteerAvailabilityEntity } from './volunteer-availability.entity.js';
import { VolunteerPolicyEntity } from './volunteer-policy.entity.js';
import { VolunteerTrainingEntity } from './volunteer-training.entity.js';

/** The last training of each title counts: a newer one takes the place of those before. */
const HELD = `
  SELECT t.person_id AS "personId", max(t.valid_until)::text AS until
  FROM volunteer_trainings t JOIN people p ON p.id = t.person_id
  WHERE t.ente_id = $1 AND t.valid_until IS NOT NULL AND p.state = 'active' AND ($2::uuid IS NULL OR t.person_id = $2)
  GROUP BY t.person_id, lower(t.title)`;

/** What is kept beside the register: insurance, training, availability. */
@Injectable()
export class StandingRepository {
  constructor(
    @InjectRepository(VolunteerPolicyEntity) private readonly policies: Repository<VolunteerPolicyEntity>,
    @InjectRepository(VolunteerTrainingEntity) private readonly trainings: Repository<VolunteerTrainingEntity>,
    @InjectRepository(VolunteerAvailabilityEntity) private readonly available: Repository<VolunteerAvailabilityEntity>,
  ) {}

  /** The one that lasts longest first: a few in the life of an ente. */
  listPolicies(ctx: Ctx): Promise<Policy[]> {
    return ownRows(ctx, this.policies).find({ order: { endsOn: 'DESC', id: 'ASC' } });
  }

  insertPolicy(ctx: Ctx, policy: Policy): Promise<void> {
    return ownRows(ctx, this.policies).insert({ ...policy, kinds: [...policy.kinds] });
  }

  findTraining(ctx: Ctx, id: string): Promise<Training | null> {
    return ownRows(ctx, this.trainings).findOneBy({ id });
  }

  /** The newest first. */
  listTrainings(ctx: Ctx, personId: string): Promise<Training[]> {
    return ownRows(ctx, this.trainings).find({ where: { personId }, order: { day: 'DESC', id: 'ASC' } });
  }

  insertTraining(ctx: Ctx, training: Training): Promise<void> {
    return ownRows(ctx, this.trainings).insert(training);
  }

  async deleteTraining(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.trainings).delete({ id });
  }

  /** Until when trainings of active people hold, the first to end first. */
  listHeld(ctx: Ctx, from: string, to: string): Promise<{ personId: string; until: string }[]> {
    return ctx.tx.query(`SELECT * FROM (${HELD}) h WHERE h.until BETWEEN $3 AND $4 ORDER BY h.until, h."personId"`, [
      ctx.enteId,
      null,
      from,
      to,
    ]);
  }

  /** Until when the first of somebody's trainings holds. */
  async findHeld(ctx: Ctx, personId: string): Promise<string | null> {
    const [first] = await ctx.tx.query<{ until: string }>(`SELECT * FROM (${HELD}) h ORDER BY h.until LIMIT 1`, [
      ctx.enteId,
      personId,
    ]);
    return first?.until ?? null;
  }

  findAvailability(ctx: Ctx, personId: string): Promise<Availability | null> {
    return ownRows(ctx, this.available).findOneBy({ personId });
  }

  saveAvailability(ctx: Ctx, availability: Availability): Promise<void> {
    return ownRows(ctx, this.available).upsert({ ...availability, weekdays: [...availability.weekdays] }, ['personId']);
  }
}
