// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, newId, noteSeen, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { ErasureRequest, ErasureState } from '../domain/erasure.js';
import { ErasureRequestEntity } from './erasure-request.entity.js';

const SELECT = `
  SELECT r.id, r.person_id AS "personId", p.given_name || ' ' || p.family_name AS "personName", r.asked_by AS "askedBy",
    b.given_name || ' ' || b.family_name AS "askedByName", r.asked_at AS "askedAt", r.channel, r.reason, r.state, r.balance_goes AS "balanceGoes",
    r.decided_at AS "decidedAt", r.note
  FROM erasure_requests r JOIN people p ON p.id = r.person_id LEFT JOIN people b ON b.id = r.asked_by WHERE r.ente_id = $1`;

@Injectable()
export class ErasureRepository {
  constructor(@InjectRepository(ErasureRequestEntity) private readonly requests: Repository<ErasureRequestEntity>) {}

  /** Null when a request waits already. */
  async insert(ctx: Ctx, personId: string, reason: string | null): Promise<string | null> {
    const id = newId();
    const isNew = await ownRows(ctx, this.requests).insertNew({
      id,
      personId,
      askedBy: ctx.actor.personId,
      askedAt: ctx.clock.now(),
      channel: ctx.channel,
      reason,
      state: 'asked',
    });
    return isNew ? id : null;
  }

  async list(ctx: Ctx, ask: PageAsk): Promise<PageOf<ErasureRequest>> {
    const ordered = `${SELECT} ORDER BY r.state <> 'asked', r.asked_at DESC, r.id`;
    const page = await listPage<ErasureRequest>(ctx, ordered, [ctx.enteId], ask);
    noteSeen(
      ctx,
      page.items.map(({ personId }) => personId),
    );
    return page;
  }

  async find(ctx: Ctx, id: string): Promise<ErasureRequest | null> {
    const [row] = await ctx.tx.query<ErasureRequest>(`${SELECT} AND r.id = $2`, [ctx.enteId, id]);
    if (row) noteSeen(ctx, [row.personId]);
    return row ?? null;
  }

  async findOfPerson(ctx: Ctx, personId: string): Promise<ErasureRequest | null> {
    const [row] = await ctx.tx.query<ErasureRequest>(
      `${SELECT} AND r.person_id = $2 ORDER BY r.asked_at DESC LIMIT 1`,
      [ctx.enteId, personId],
    );
    return row ?? null;
  }

  /** The state as it is now, with the row held until the transaction ends. */
  lock(ctx: Ctx, id: string): Promise<Pick<ErasureRequest, 'state' | 'personId'> | null> {
    return ownRows(ctx, this.requests).lockOneBy({ id });
  }

  /** Throws `erasure.wrong_state` when it waits no more. */
  async decide(
    ctx: Ctx,
    id: string,
    state: ErasureState,
    balanceGoes: ErasureRequest['balanceGoes'],
    note: string | null,
  ): Promise<void> {
    const decided = await ownRows(ctx, this.requests).update(
      { id, state: 'asked' },
      { state, balanceGoes, note, decidedBy: ctx.actor.personId, decidedAt: ctx.clock.now() },
    );
    if (decided === 0) throw new DomainError('erasure.wrong_state', 'conflict', { to: state });
  }
}
