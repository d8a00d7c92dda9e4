// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, ensureTransition, newId, notFound } from '@reciproca/kernel';
import { type DueRow, ownRows, repositoryOf } from '@reciproca/platform';
import { Any, IsNull, LessThanOrEqual, MoreThan, type Repository } from 'typeorm';
import {
  type Circle,
  CIRCLE_TRANSITIONS,
  type CircleMember,
  type CircleState,
  type CloseReason,
  isLive,
} from '../domain/circle.js';
import { CircleMemberEntity } from './circle-member.entity.js';
import { CircleEntity } from './circle.entity.js';

export interface Closing {
  readonly state: Extract<CircleState, 'dissolved' | 'expired'>;
  readonly reason: CloseReason;
  readonly memberId: string | null;
  readonly note: string | null;
}

@Injectable()
export class CircleRepository {
  constructor(
    @InjectRepository(CircleEntity) private readonly circles: Repository<CircleEntity>,
    @InjectRepository(CircleMemberEntity) private readonly members: Repository<CircleMemberEntity>,
  ) {}

  /** Writes a circle; null, and nothing lasting, when one of its people stands in another by now. The caller undoes what was written. */
  async insert(
    ctx: Ctx,
    circle: { runId: string; score: number; expiresAt: Date; memberIds: readonly string[] },
  ): Promise<string | null> {
    const id = newId();
    const { memberIds, ...proposed } = circle;
    await ownRows(ctx, this.circles).insert({ id, ...proposed, state: 'proposed', createdAt: ctx.clock.now() });
    // In the order of people, so that two who write circles with the same people at once queue and none deadlocks.
    const written = await ctx.tx.query(
      `INSERT INTO circle_members (circle_id, ente_id, person_id, position)
       SELECT $1, $2, member.id::uuid, member.nth - 1 FROM unnest($3::text[]) WITH ORDINALITY AS member(id, nth) ORDER BY member.id
       ON CONFLICT DO NOTHING RETURNING person_id`,
      [id, ctx.enteId, memberIds],
    );
    return written.length === memberIds.length ? id : null;
  }

  /** Locks the circle until the transaction ends; its slots and proposals are locked after it. */
  async getCircleForUpdate(ctx: Ctx, id: string): Promise<Circle> {
    const circle = await ownRows(ctx, this.circles).lockOneBy({ id });
    if (!circle) throw notFound('circle');
    return circle;
  }

  listMembers(ctx: Ctx, circleId: string): Promise<CircleMember[]> {
    return ownRows(ctx, this.members).find({ where: { circleId }, order: { position: 'ASC' } });
  }

  async accept(ctx: Ctx, circleId: string, personIds: readonly string[]): Promise<void> {
    const { actor, channel, clock } = ctx;
    const missing = { circleId, personId: Any([...personIds]), acceptedAt: IsNull() };
    const yes = { acceptedAt: clock.now(), acceptedBy: actor.personId, channel };
    await ownRows(ctx, this.members).update(missing, yes);
  }

  async move(ctx: Ctx, { id, state }: Circle, to: CircleState): Promise<void> {
    ensureTransition('circle', CIRCLE_TRANSITIONS, state, to);
    await ownRows(ctx, this.circles).move('circle', { id, state }, { state: to });
    if (!isLive({ state: to })) await this.freeMembers(ctx, id);
  }

  async close(ctx: Ctx, circle: Circle, { state, reason, memberId, note }: Closing): Promise<void> {
    ensureTransition('circle', CIRCLE_TRANSITIONS, circle.state, state);
    const { actor, clock } = ctx;
    await ownRows(ctx, this.circles).move(
      'circle',
      { id: circle.id, state: circle.state },
      {
        state,
        closedAt: clock.now(),
        closedBy: actor.personId,
        closedMemberId: memberId,
        closeReason: reason,
        closeNote: note,
      },
    );
    await this.freeMembers(ctx, circle.id);
  }

  /** One that was agreed and called off stands as agreed again. */
  async reopen(ctx: Ctx, { id }: Circle): Promise<void> {
    const open = { closedAt: null, closedBy: null, closedMemberId: null, closeReason: null, closeNote: null };
    await ownRows(ctx, this.circles).move(
      'circle',
      { id, state: 'dissolved', closeReason: 'cancelled' },
      { state: 'agreed', ...open },
    );
  }

  /** Those of these people who stand in a circle that waits for answers. */
  async listBusy(ctx: Ctx, personIds: readonly string[]): Promise<Set<string>> {
    const busy = await ownRows(ctx, this.members).find({
      select: { personId: true },
      where: { personId: Any([...personIds]), live: true },
    });
    return new Set(busy.map(({ personId }) => personId));
  }

  /** Circles whose time is over, of every ente. */
  listDue(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
    return repositoryOf(ctx, this.circles).find({
      select: { id: true, enteId: true },
      where: {
        expiresAt: LessThanOrEqual(ctx.clock.now()),
        state: Any(['proposed', 'awaiting_approval']),
        ...(after && { id: MoreThan(after) }),
      },
      order: { id: 'ASC' },
      take: most,
    });
  }

  async listIdsOfRun(ctx: Ctx, runId: string): Promise<string[]> {
    const circles = await ownRows(ctx, this.circles).find({
      select: { id: true },
      where: { runId },
      order: { id: 'ASC' },
    });
    return circles.map(({ id }) => id);
  }

  private async freeMembers(ctx: Ctx, circleId: string): Promise<void> {
    await ownRows(ctx, this.members).update({ circleId }, { live: false });
  }
}
