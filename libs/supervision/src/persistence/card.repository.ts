// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { CardSubject } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { LessThan, MoreThan, Not, type Repository } from 'typeorm';
import {
  cardKey,
  type CardHandover,
  type CardState,
  HANDOVER_DAYS,
  HOLD_MINUTES,
  LOOK_SECONDS,
  UNTOUCHED_CARD,
} from '../domain/card-hold.js';
import { CardAssignmentEntity } from './card-assignment.entity.js';
import { CardHandoverEntity } from './card-handover.entity.js';
import { CardHoldEntity } from './card-hold.entity.js';
import { CardLookEntity } from './card-look.entity.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const ASSIGNED_FOR_DAYS = 180;

@Injectable()
export class CardRepository {
  constructor(
    @InjectRepository(CardAssignmentEntity) private readonly assignments: Repository<CardAssignmentEntity>,
    @InjectRepository(CardHoldEntity) private readonly holds: Repository<CardHoldEntity>,
    @InjectRepository(CardLookEntity) private readonly looks: Repository<CardLookEntity>,
    @InjectRepository(CardHandoverEntity) private readonly handovers: Repository<CardHandoverEntity>,
  ) {}

  async assign(ctx: Ctx, { kind, id: subjectId }: CardSubject, assigneeId: string | null): Promise<void> {
    const assignments = ownRows(ctx, this.assignments);
    if (!assigneeId) {
      await assignments.delete({ kind, subjectId });
      return;
    }
    const [assignedBy, assignedAt] = [lookerOf(ctx), ctx.clock.now()];
    const key = ['enteId', 'kind', 'subjectId'] as const;
    await assignments.upsert({ kind, subjectId, assigneeId, assignedBy, assignedAt }, key);
  }

  /** Takes a card that is free, lapsed or one's own; of two at once the row lets one through. False when a colleague has it. */
  async take(ctx: Ctx, { kind, id }: CardSubject): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO card_holds AS h (ente_id, kind, subject_id, holder_id, since, until)
       VALUES ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(mins => $6))
       ON CONFLICT (ente_id, kind, subject_id) DO UPDATE SET until = EXCLUDED.until, holder_id = EXCLUDED.holder_id,
         since = CASE WHEN h.holder_id = EXCLUDED.holder_id THEN h.since ELSE EXCLUDED.since END
       WHERE h.holder_id = EXCLUDED.holder_id OR h.until <= $5
       RETURNING holder_id`,
      [ctx.enteId, kind, id, ctx.actor.personId, ctx.clock.now(), HOLD_MINUTES],
    );
    return rows.length > 0;
  }

  /** Whoever has it now, unless it has lapsed; waits for somebody who is just taking it. */
  async findHolder(ctx: Ctx, { kind, id: subjectId }: CardSubject): Promise<string | null> {
    const until = MoreThan(ctx.clock.now());
    return (await ownRows(ctx, this.holds).lockOneBy({ kind, subjectId, until }))?.holderId ?? null;
  }

  async release(ctx: Ctx, { kind, id: subjectId }: CardSubject, holderId: string): Promise<void> {
    await ownRows(ctx, this.holds).delete({ kind, subjectId, holderId });
  }

  /** The word left with a card that was taken over from somebody; the newest alone is kept. */
  async keepHandover(ctx: Ctx, { kind, id: subjectId }: CardSubject, fromId: string, word: string): Promise<void> {
    const row = { kind, subjectId, fromId, byId: lookerOf(ctx), word, at: ctx.clock.now() };
    await ownRows(ctx, this.handovers).upsert(row, ['enteId', 'kind', 'subjectId']);
  }

  findHandover(ctx: Ctx, { kind, id: subjectId }: CardSubject): Promise<CardHandover | null> {
    return ownRows(ctx, this.handovers).findOneBy({ kind, subjectId });
  }

  /** A holder's page is open: what they have in hand stays theirs. */
  async renew(ctx: Ctx, { kind, id: subjectId }: CardSubject): Promise<void> {
    const now = ctx.clock.now();
    await ownRows(ctx, this.holds).update(
      { kind, subjectId, holderId: lookerOf(ctx), until: MoreThan(now) },
      { until: new Date(now.getTime() + HOLD_MINUTES * MINUTE_MS) },
    );
  }

  /** A colleague who has one of these in hand. */
  async findColleagueAt(ctx: Ctx, subjects: readonly CardSubject[]): Promise<string | null> {
    const [row] = await ctx.tx.query<{ holder_id: string }>(
      `SELECT h.holder_id FROM card_holds h JOIN jsonb_to_recordset($2::jsonb) AS w(kind text, id uuid) ON w.kind = h.kind AND w.id = h.subject_id
       WHERE h.ente_id = $1 AND h.until > $3 AND h.holder_id <> $4
       LIMIT 1 FOR UPDATE OF h`,
      [ctx.enteId, JSON.stringify(subjects), ctx.clock.now(), ctx.actor.personId],
    );
    return row?.holder_id ?? null;
  }

  /** True when colleagues could not know yet that this person is looking. */
  async look(ctx: Ctx, { kind, id }: CardSubject): Promise<boolean> {
    const [row] = await ctx.tx.query<{ is_news: boolean }>(
      `WITH before AS (SELECT until FROM card_looks WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND person_id = $4)
       INSERT INTO card_looks (ente_id, kind, subject_id, person_id, until) VALUES ($1, $2, $3, $4, $5::timestamptz + make_interval(secs => $6))
       ON CONFLICT (ente_id, kind, subject_id, person_id) DO UPDATE SET until = EXCLUDED.until
       RETURNING coalesce((SELECT until FROM before) <= $5, true) AS is_news`,
      [ctx.enteId, kind, id, ctx.actor.personId, ctx.clock.now(), LOOK_SECONDS],
    );
    return row?.is_news ?? true;
  }

  async leave(ctx: Ctx, { kind, id: subjectId }: CardSubject): Promise<void> {
    await ownRows(ctx, this.looks).delete({ kind, subjectId, personId: lookerOf(ctx) });
  }

  async listLookers(ctx: Ctx, { kind, id: subjectId }: CardSubject): Promise<string[]> {
    const rows = await ownRows(ctx, this.looks).find({
      where: { kind, subjectId, until: MoreThan(ctx.clock.now()), personId: Not(lookerOf(ctx)) },
      order: { personId: 'ASC' },
    });
    return rows.map(({ personId }) => personId);
  }

  async getState(ctx: Ctx, subject: CardSubject): Promise<CardState> {
    return (await this.listStates(ctx, [subject])).get(cardKey(subject)) ?? UNTOUCHED_CARD;
  }

  async listStates(ctx: Ctx, subjects: readonly CardSubject[]): Promise<Map<string, CardState>> {
    const rows = await ctx.tx.query<CardState & CardSubject>(
      `SELECT w.kind, w.id, a.assignee_id AS "assigneeId", h.holder_id AS "holderId", h.until AS "heldUntil"
       FROM jsonb_to_recordset($2::jsonb) AS w(kind text, id uuid)
       LEFT JOIN card_assignments a ON a.ente_id = $1 AND a.kind = w.kind AND a.subject_id = w.id
       LEFT JOIN card_holds h ON h.ente_id = $1 AND h.kind = w.kind AND h.subject_id = w.id AND h.until > $3`,
      [ctx.enteId, JSON.stringify(subjects.map(({ kind, id }) => ({ kind, id }))), ctx.clock.now()],
    );
    return new Map(rows.map(({ kind, id, ...state }) => [cardKey({ kind, id }), state]));
  }

  /** Ids of what is assigned to somebody, or to anybody at all. */
  async listAssignedIds(ctx: Ctx, assigneeId: string | null): Promise<string[]> {
    const rows = await ownRows(ctx, this.assignments).findBy(assigneeId ? { assigneeId } : {});
    return rows.map(({ subjectId }) => subjectId);
  }

  /** How many cards somebody has in hand or was given. */
  async countOf(ctx: Ctx, personId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT kind, subject_id FROM card_assignments WHERE ente_id = $1 AND assignee_id = $2
         UNION SELECT kind, subject_id FROM card_holds WHERE ente_id = $1 AND holder_id = $2 AND until > $3) theirs`,
      [ctx.enteId, personId, ctx.clock.now()],
    );
    return row?.count ?? 0;
  }

  /** Returns how many assignments and holds there were. */
  async freeAllOf(ctx: Ctx, personId: string): Promise<number> {
    const assigned = await ownRows(ctx, this.assignments).delete({ assigneeId: personId });
    return assigned + (await ownRows(ctx, this.holds).delete({ holderId: personId }));
  }

  /** What has long been dealt with need not be known any more, in whatever ente. */
  async forgetOld(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now();
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    await repositoryOf(ctx, this.looks).delete({ until: LessThan(now) });
    await repositoryOf(ctx, this.holds).delete({ until: LessThan(daysAgo(1)) });
    await repositoryOf(ctx, this.handovers).delete({ at: LessThan(daysAgo(HANDOVER_DAYS)) });
    await repositoryOf(ctx, this.assignments).delete({ assignedAt: LessThan(daysAgo(ASSIGNED_FOR_DAYS)) });
  }
}

/** Only staff see cards, and they are somebody. */
function lookerOf(ctx: Ctx): string {
  return ctx.actor.personId as string;
}
