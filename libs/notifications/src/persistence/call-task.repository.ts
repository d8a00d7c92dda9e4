// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type NewsReach, type NewsType, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows, type ToldEarlier } from '@reciproca/platform';
import { Any, Not, type Repository } from 'typeorm';
import { type CallTask, CLAIM_LASTS_MINUTES, type CallTaskState } from '../domain/call-task.js';
import type { Notification } from '../domain/notification.js';
import { CallTaskEntity } from './call-task.entity.js';

const COLUMNS = `id, person_id AS "personId", notification_id AS "notificationId", reason, script, params, link, state,
  claimed_by AS "claimedBy", claimed_at AS "claimedAt", attempts, unanswered, outcome, note, due_at AS "dueAt", created_at AS "createdAt",
  done_at AS "doneAt"`;

/** `$2` is the present moment. */
const HELD = `state = 'claimed' AND claimed_at > $2::timestamptz - interval '${CLAIM_LASTS_MINUTES} minutes'`;
const TAKEABLE = `state IN ('open','claimed') AND NOT (${HELD})`;

const QUEUE = `SELECT ${COLUMNS} FROM call_tasks WHERE ente_id = $1 AND state <> 'done' ORDER BY (state = 'given_up'), due_at, id`;

@Injectable()
export class CallTaskRepository {
  constructor(@InjectRepository(CallTaskEntity) private readonly tasks: Repository<CallTaskEntity>) {}

  /** Nothing is added while a call to the same person about the same thing waits, nor where its kind says that they know. */
  async insert(
    ctx: Ctx,
    told: Pick<Notification, 'id' | 'personId' | 'type' | 'params' | 'link'>,
    { calledOnce = false, toldInContact }: Pick<NewsReach, 'calledOnce' | 'toldInContact'>,
    dueAt: Date,
  ): Promise<boolean> {
    await this.supersede(ctx, told);
    const rows = await ctx.tx.query(
      `INSERT INTO call_tasks (id, ente_id, person_id, notification_id, reason, params, link, due_at, created_at)
       SELECT $1, $2, $3, $4, $5::text, $6, $7::text, $9, $8 WHERE NOT EXISTS (
         SELECT 1 FROM call_tasks WHERE person_id = $3 AND link = $7 AND reason = $5 AND (state <> 'done' OR ($10::boolean AND done_at >= coalesce($12::timestamptz, '-infinity'))))
         AND NOT EXISTS (SELECT 1 FROM contacts WHERE person_id = $3 AND outcome = $11::text AND $7 LIKE '%/' || about_id)
       ON CONFLICT (notification_id) DO NOTHING RETURNING id`,
      [
        newId(),
        ctx.enteId,
        told.personId,
        told.id,
        told.type,
        JSON.stringify(told.params),
        told.link,
        ctx.clock.now(),
        dueAt,
        calledOnce,
        toldInContact ?? null,
        told.params.since ?? null,
      ],
    );
    return rows.length > 0;
  }

  /** Newer news about a thing says what older calls about it would have said, which nobody is making yet. */
  private async supersede(
    ctx: Ctx,
    { personId, link, type }: Pick<Notification, 'personId' | 'link' | 'type'>,
  ): Promise<void> {
    await ownRows(ctx, this.tasks).update(
      { personId, link, state: 'open', reason: Not(type) },
      { state: 'done', outcome: 'closed', doneAt: ctx.clock.now() },
    );
  }

  /** Who is calling the person at this moment. */
  async listCallers(ctx: Ctx, personId: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT DISTINCT claimed_by AS id FROM call_tasks WHERE ente_id = $1 AND person_id = $3 AND ${HELD}`,
      [ctx.enteId, ctx.clock.now(), personId],
    );
    return rows.map(({ id }) => id);
  }

  /** For a reason that is no notification: nothing is added while such a call waits. */
  async ask(
    ctx: Ctx,
    call: { readonly personId: string; readonly reason: NewsType; readonly link: string },
  ): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO call_tasks (id, ente_id, person_id, reason, params, link, due_at, created_at)
       SELECT $1, $2, $3, $4::text, '{}', $5, $6, $6 WHERE NOT EXISTS (
         SELECT 1 FROM call_tasks WHERE ente_id = $2 AND person_id = $3 AND reason = $4 AND state = 'open')`,
      [newId(), ctx.enteId, call.personId, call.reason, call.link, ctx.clock.now()],
    );
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<CallTask> {
    const task = await ownRows(ctx, this.tasks).lockOneBy({ id });
    if (!task) throw notFound('call_task');
    return task;
  }

  async getCall(ctx: Ctx, id: string): Promise<CallTask> {
    const task = await ownRows(ctx, this.tasks).findOneBy({ id });
    if (!task) throw notFound('call_task');
    return task;
  }

  /** Throws `call_task.wrong_state` where it does not stand in `from` any more. */
  save(ctx: Ctx, from: CallTaskState, task: CallTask): Promise<void> {
    const { id, state, claimedBy, claimedAt, attempts, unanswered, outcome, note, dueAt, doneAt } = task;
    const changed = { state, claimedBy, claimedAt, attempts, unanswered, outcome, note, dueAt, doneAt };
    return ownRows(ctx, this.tasks).move('call_task', { id, state: from }, changed);
  }

  /**
   * Who is due longest and whom nobody else is just taking. The person's row is locked, not only the call's:
   * two operators must not ring the same person about two things.
   */
  async lockNextPerson(ctx: Ctx, except: readonly string[]): Promise<string | null> {
    const [row] = await ctx.tx.query<{ person_id: string }>(
      `SELECT c.person_id FROM call_tasks c JOIN people p ON p.id = c.person_id
       WHERE c.ente_id = $1 AND c.due_at <= $2::timestamptz AND c.person_id <> ALL($3::uuid[]) AND c.state IN ('open','claimed')
         AND NOT EXISTS (SELECT 1 FROM call_tasks WHERE person_id = c.person_id AND ${HELD})
       ORDER BY c.due_at, c.id LIMIT 1 FOR NO KEY UPDATE OF c, p SKIP LOCKED`,
      [ctx.enteId, ctx.clock.now(), except],
    );
    return row?.person_id ?? null;
  }

  /** The hours of who is due and has named any; read from the whole row, so that it asks for no column that may not be there. */
  listDueHours(ctx: Ctx): Promise<{ personId: string; hours: unknown }[]> {
    return ctx.tx.query(
      `SELECT DISTINCT p.id AS "personId", to_jsonb(p) -> 'call_hours' AS hours FROM call_tasks c JOIN people p ON p.id = c.person_id
       WHERE c.ente_id = $1 AND c.due_at <= $2::timestamptz AND c.state IN ('open','claimed') AND to_jsonb(p) -> 'call_hours' IS NOT NULL`,
      [ctx.enteId, ctx.clock.now()],
    );
  }

  /** What is to be called about and nobody is just calling about. */
  listWaiting(ctx: Ctx): Promise<ToldEarlier[]> {
    return ctx.tx.query<ToldEarlier>(
      `SELECT id, reason AS type, link, params->>'startsAt' AS "startsAt", params->>'messageId' AS "messageId" FROM call_tasks WHERE ente_id = $1 AND (state = 'given_up' OR ${TAKEABLE}) ORDER BY id`,
      [ctx.enteId, ctx.clock.now()],
    );
  }

  async closeWaiting(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE call_tasks SET state = 'done', outcome = 'closed', done_at = $2
       WHERE ente_id = $1 AND id = ANY($3::uuid[]) AND (state = 'given_up' OR ${TAKEABLE})`,
      [ctx.enteId, ctx.clock.now(), ids],
    );
  }

  async settle(ctx: Ctx, personId: string, links: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE call_tasks SET state = 'done', outcome = 'closed', done_at = $2 WHERE ente_id = $1 AND person_id = $3 AND link = ANY($4)
         AND (${TAKEABLE} OR (state = 'claimed' AND claimed_by = $5))`,
      [ctx.enteId, ctx.clock.now(), personId, links, ctx.actor.personId],
    );
  }

  /** Those that nobody is making. */
  async endAbout(ctx: Ctx, links: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE call_tasks SET state = 'done', outcome = 'closed', done_at = $2
       WHERE ente_id = $1 AND link = ANY($3) AND created_at <= $2 AND (${TAKEABLE} OR state = 'given_up')`,
      [ctx.enteId, ctx.clock.now(), links],
    );
  }

  /** Whoever is just calling them finds the call done. */
  async endAllOf(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.tasks).update(
      { personId, state: Any(['open', 'claimed', 'given_up']) },
      { state: 'done', outcome: 'closed', doneAt: ctx.clock.now() },
    );
  }

  /** Waits for whoever is just taking calls to the same person. */
  async lockPerson(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query('SELECT id FROM people WHERE id = $1 AND ente_id = $2 FOR NO KEY UPDATE', [
      personId,
      ctx.enteId,
    ]);
  }

  /** Everything the person is to be called about by now, and the one asked for; nothing while a colleague is calling them. */
  claimOfPerson(ctx: Ctx, personId: string, callId: string | null): Promise<CallTask[]> {
    return ctx.tx.query<CallTask>(
      `UPDATE call_tasks SET state = 'claimed', claimed_by = $4::uuid, claimed_at = $2::timestamptz
       WHERE ente_id = $1 AND person_id = $3 AND (due_at <= $2::timestamptz OR id = $5::uuid) AND (${TAKEABLE} OR (id = $5::uuid AND state = 'claimed' AND claimed_by = $4::uuid))
         AND NOT EXISTS (SELECT 1 FROM call_tasks o WHERE o.person_id = $3 AND o.claimed_by <> $4::uuid AND o.state = 'claimed'
           AND o.claimed_at > $2::timestamptz - interval '${CLAIM_LASTS_MINUTES} minutes')
       RETURNING ${COLUMNS}`,
      [ctx.enteId, ctx.clock.now(), personId, ctx.actor.personId, callId],
    );
  }

  /** What one operator holds of one person. */
  listHeldForUpdate(ctx: Ctx, personId: string, operatorId: string): Promise<CallTask[]> {
    return ownRows(ctx, this.tasks).find({
      where: { personId, state: 'claimed', claimedBy: operatorId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Those that wait or are being made, the longest due first; then those given up. */
  listQueue(ctx: Ctx, page: PageAsk): Promise<PageOf<CallTask>> {
    return listPage<CallTask>(ctx, QUEUE, [ctx.enteId], page);
  }

  /** The whole of it, for who looks for some of them. */
  listWholeQueue(ctx: Ctx): Promise<CallTask[]> {
    return ctx.tx.query<CallTask>(QUEUE, [ctx.enteId]);
  }

  /** Ended by this operator, or closed by anybody, since that moment; newest first. */
  listDoneSince(ctx: Ctx, operatorId: string, since: Date): Promise<CallTask[]> {
    return ctx.tx.query<CallTask>(
      `SELECT ${COLUMNS} FROM call_tasks WHERE ente_id = $1 AND state = 'done' AND done_at >= $3
         AND ((outcome = 'reached' AND claimed_by = $2) OR outcome = 'closed') ORDER BY done_at DESC, id LIMIT 10`,
      [ctx.enteId, operatorId, since],
    );
  }

  /** Newest first, done ones too. */
  listOfPerson(ctx: Ctx, personId: string, limit: number): Promise<CallTask[]> {
    return ownRows(ctx, this.tasks).find({ where: { personId }, order: { createdAt: 'DESC' }, take: limit });
  }
}
