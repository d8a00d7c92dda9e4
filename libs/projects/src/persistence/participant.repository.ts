// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, noteSeen, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Participant } from '../domain/participant.js';
import { ProjectParticipantEntity } from './project-participant.entity.js';

@Injectable()
export class ParticipantRepository {
  constructor(
    @InjectRepository(ProjectParticipantEntity) private readonly participants: Repository<ProjectParticipantEntity>,
  ) {}

  /** By the day they came in. */
  async list(ctx: Ctx, projectId: string): Promise<Participant[]> {
    const order = { enteredOn: 'ASC', id: 'ASC' } as const;
    const found = await ownRows(ctx, this.participants).find({ where: { projectId }, order });
    noteSeen(
      ctx,
      found.map(({ personId }) => personId),
    );
    return found;
  }

  /** Of one person, a few in a life. */
  listOf(ctx: Ctx, personId: string): Promise<Participant[]> {
    return ownRows(ctx, this.participants).find({ where: { personId }, order: { enteredOn: 'DESC', id: 'ASC' } });
  }

  find(ctx: Ctx, id: string): Promise<Participant | null> {
    return ownRows(ctx, this.participants).findOneBy({ id });
  }

  /** Throws `participant.not_found`. */
  async getForUpdate(ctx: Ctx, id: string): Promise<Participant> {
    const found = await ownRows(ctx, this.participants).lockOneBy({ id });
    if (!found) throw notFound('participant');
    return found;
  }

  insert(ctx: Ctx, participant: Participant): Promise<void> {
    return ownRows(ctx, this.participants).insert(participant);
  }

  async save(ctx: Ctx, { id, outcomes, ...change }: Participant): Promise<void> {
    await ownRows(ctx, this.participants).update({ id }, { ...change, outcomes: outcomes && [...outcomes] });
  }
}
