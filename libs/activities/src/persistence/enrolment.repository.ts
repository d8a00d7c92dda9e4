// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { type Enrolment, type EnrolmentState, LIVING } from '../domain/enrolment.js';
import { ActivityEnrolmentEntity } from './activity-enrolment.entity.js';

@Injectable()
export class EnrolmentRepository {
  constructor(
    @InjectRepository(ActivityEnrolmentEntity) private readonly enrolments: Repository<ActivityEnrolmentEntity>,
  ) {}

  /** Throws `activity_enrolment.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Enrolment> {
    const found = await ownRows(ctx, this.enrolments).findOneBy({ id });
    if (!found) throw notFound('activity_enrolment');
    return found;
  }

  /** The one that is not over, if any. */
  findLiving(ctx: Ctx, activityId: string, personId: string): Promise<Enrolment | null> {
    return ownRows(ctx, this.enrolments).findOneBy({ activityId, personId, state: Any([...LIVING]) });
  }

  /** Those that are not over, in the order in which they came. */
  listLiving(ctx: Ctx, activityIds: readonly string[]): Promise<Enrolment[]> {
    return ownRows(ctx, this.enrolments).find({
      where: { activityId: Any([...activityIds]), state: Any([...LIVING]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  listLivingOf(ctx: Ctx, personId: string): Promise<Enrolment[]> {
    return ownRows(ctx, this.enrolments).find({
      where: { personId, state: Any([...LIVING]) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** The newest first, those that are over too. */
  listOf(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Enrolment>> {
    return ownRows(ctx, this.enrolments).findPage({ where: { personId }, order: { createdAt: 'DESC' } }, page);
  }

  insert(ctx: Ctx, enrolment: Enrolment): Promise<void> {
    return ownRows(ctx, this.enrolments).insert({
      ...enrolment,
      meetingIds: enrolment.meetingIds && [...enrolment.meetingIds],
    });
  }

  /** Whoever has chosen the one meeting has the other as well. */
  async addMeeting(ctx: Ctx, activityId: string, chosenId: string, otherId: string): Promise<void> {
    await ctx.tx.query(
      `UPDATE activity_enrolments SET meeting_ids = array_append(meeting_ids, $4::uuid)
       WHERE ente_id = $1 AND activity_id = $2 AND $3::uuid = ANY(meeting_ids)`,
      [ctx.enteId, activityId, chosenId, otherId],
    );
  }

  /** Throws `activity_enrolment.wrong_state` where it does not stand there any more. */
  move(ctx: Ctx, { id, state: from }: Enrolment, state: EnrolmentState, answerBy: Date | null = null): Promise<void> {
    return ownRows(ctx, this.enrolments).move('activity_enrolment', { id, state: from }, { state, answerBy });
  }
}
