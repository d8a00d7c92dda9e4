// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Identifier } from '@reciproca/identity';
import { type Ctx, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows, repositoryOf, SecretBox } from '@reciproca/platform';
import { LessThan, Not, type Repository } from 'typeorm';
import type { JoinRequest, JoinRequestState } from '../domain/join-request.js';
import { JoinRequestEntity } from './join-request.entity.js';

export type NewJoinRequest = Pick<JoinRequest, 'givenName' | 'familyName' | 'birthDate'>;

/** With what the person is known by, until it is decided. */
export type HeldJoinRequest = JoinRequest & { readonly value: string };

@Injectable()
export class JoinRequestRepository {
  constructor(
    @InjectRepository(JoinRequestEntity) private readonly requests: Repository<JoinRequestEntity>,
    private readonly box: SecretBox,
  ) {}

  /** The newest one that somebody has made, whatever became of it. */
  async findOf(ctx: Ctx, { kind, value }: Identifier): Promise<JoinRequest | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM join_requests WHERE ente_id = $1 AND kind = $2 AND value_hash = ANY($3::bytea[])
       ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [ctx.enteId, kind, this.box.digests(value)],
    );
    return row ? this.find(ctx, row.id) : null;
  }

  /** False where they have asked at the same moment from elsewhere. */
  insert(ctx: Ctx, { kind, value, shown }: Identifier, asked: NewJoinRequest): Promise<boolean> {
    const id = newId();
    const [valueHash] = this.box.digests(value);
    return ownRows(ctx, this.requests).insertNew({
      ...asked,
      ...{ id, kind, shown, state: 'open', phone: null, decidedBy: null, decidedAt: null, word: null, personId: null },
      valueHash: valueHash as Buffer,
      value: this.box.seal(value, id),
      askedAt: ctx.clock.now(),
    });
  }

  async find(ctx: Ctx, id: string): Promise<JoinRequest | null> {
    const row = await ownRows(ctx, this.requests).findOneBy({ id });
    return row && plain(row);
  }

  /** Throws `join_request.not_found`, `join_request.wrong_state`. */
  async hold(ctx: Ctx, id: string): Promise<HeldJoinRequest> {
    const row = await ownRows(ctx, this.requests).lockOneBy({ id });
    if (!row) throw notFound('join_request');
    return { ...plain(row), value: row.value === null ? '' : this.box.open(row.value, id) };
  }

  async list(ctx: Ctx, state: JoinRequestState, page: PageAsk): Promise<PageOf<JoinRequest>> {
    const { items, next } = await ownRows(ctx, this.requests).findPage(
      { where: { state }, order: { askedAt: state === 'open' ? 'ASC' : 'DESC' } },
      page,
    );
    return { items: items.map(plain), next };
  }

  async setPhone(ctx: Ctx, id: string, phone: string): Promise<void> {
    await ownRows(ctx, this.requests).move('join_request', { id, state: 'open' }, { phone });
  }

  /** From open; by what they are known is forgotten here. */
  async decide(
    ctx: Ctx,
    id: string,
    decision: { state: 'accepted' | 'declined'; word: string | null; personId: string | null },
  ): Promise<void> {
    const by = { decidedBy: ctx.actor.personId, decidedAt: ctx.clock.now(), value: null };
    await ownRows(ctx, this.requests).move('join_request', { id, state: 'open' }, { ...decision, ...by });
  }

  async forget(ctx: Ctx, before: Date): Promise<void> {
    await repositoryOf(ctx, this.requests).delete({ state: Not('open'), decidedAt: LessThan(before) });
  }
}

type Row = Omit<JoinRequestEntity, 'enteId'>;

function plain({ value: _, valueHash: __, ...request }: Row): JoinRequest {
  return request;
}
