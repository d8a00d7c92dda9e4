// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { type Claimed, GONE_AFTER_SECONDS, repositoryOf, type WorkClaims } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { WORKED_ON } from '../domain/intake.js';
import { IntakeEntity } from './intake.entity.js';

export interface TakenIntake extends Claimed {
  /** As whom the rows are taken in; null on the command line. */
  readonly startedBy: string | null;
}

/** Which process works on which file, of every ente. The database's clock is everybody's. */
@Injectable()
export class IntakeClaimRepository implements WorkClaims<TakenIntake> {
  constructor(@InjectRepository(IntakeEntity) private readonly intakes: Repository<IntakeEntity>) {}

  async takeNext(ctx: Ctx, takerId: string): Promise<TakenIntake | null> {
    const [taken] = await ctx.tx.query<TakenIntake>(
      `WITH next AS MATERIALIZED (
         SELECT id AS next_id FROM intakes
         WHERE state IN ('trying','taking','taking_back')
           AND (process_id IS NULL OR coalesce(beat_at, created_at) < now() - make_interval(secs => $2))
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE intakes SET process_id = $1, beat_at = now(), takes = takes + 1
         FROM next WHERE id = next_id RETURNING id, ente_id AS "enteId", takes, started_by AS "startedBy")
       SELECT * FROM taken`,
      [takerId, GONE_AFTER_SECONDS],
    );
    return taken ?? null;
  }

  beat(ctx: Ctx, id: string, processId: string): Promise<unknown> {
    return repositoryOf(ctx, this.intakes).update({ id, processId }, { beatAt: () => 'now()' });
  }

  async isMine(ctx: Ctx, id: string, processId: string): Promise<boolean> {
    const mine = await repositoryOf(ctx, this.intakes).findOne({
      select: { id: true },
      where: { id, processId, state: Any([...WORKED_ON]) },
      lock: { mode: 'pessimistic_write' },
    });
    return mine !== null;
  }

  async release(ctx: Ctx, takerId: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE intakes SET process_id = NULL, beat_at = NULL, takes = takes - 1 WHERE process_id = $1',
      [takerId],
    );
  }
}
