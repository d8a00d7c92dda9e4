// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, MoreThanOrEqual, Not, type Repository } from 'typeorm';
import type { Signal, SignalNote, SignalState } from '../domain/signal.js';
import { SignalNoteEntity } from './signal-note.entity.js';
import { SignalEntity } from './signal.entity.js';

const NEWEST_FIRST = { createdAt: 'DESC', id: 'ASC' } as const;

@Injectable()
export class SignalRepository {
  constructor(
    @InjectRepository(SignalEntity) private readonly signals: Repository<SignalEntity>,
    @InjectRepository(SignalNoteEntity) private readonly notes: Repository<SignalNoteEntity>,
  ) {}

  findSignal(ctx: Ctx, id: string): Promise<Signal | null> {
    return ownRows(ctx, this.signals).findOneBy({ id });
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Signal> {
    const signal = await ownRows(ctx, this.signals).lockOneBy({ id });
    if (!signal) throw notFound('signal');
    return signal;
  }

  /** Open ones first: the urgent, then the longest waiting. Closed ones the newest first. */
  listByState(ctx: Ctx, states: readonly SignalState[], page: PageAsk): Promise<PageOf<Signal>> {
    const found = {
      where: { state: Any([...states]) },
      order: { closedAt: { direction: 'DESC', nulls: 'FIRST' }, urgent: 'DESC', createdAt: 'ASC', id: 'ASC' },
    } as const;
    return ownRows(ctx, this.signals).findPage(found, page);
  }

  /** Those that are open, or were closed since then. */
  listOfSentinel(ctx: Ctx, sentinelId: string, closedSince: Date, page: PageAsk): Promise<PageOf<Signal>> {
    const where = [
      { sentinelId, state: Not('closed' as const) },
      { sentinelId, closedAt: MoreThanOrEqual(closedSince) },
    ];
    return ownRows(ctx, this.signals).findPage({ where, order: NEWEST_FIRST }, page);
  }

  /** All of them: what neighbours said of one person is never much. */
  listAbout(ctx: Ctx, personId: string): Promise<Signal[]> {
    return ownRows(ctx, this.signals).find({ where: { personId }, order: NEWEST_FIRST });
  }

  /** Open ones, and those since a moment; whoever posts for the same sentinel meanwhile waits for the end of this. */
  async countOf(ctx: Ctx, sentinelId: string, since: Date): Promise<{ open: number; lately: number }> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`signals:${sentinelId}`]);
    const rows = ownRows(ctx, this.signals);
    return {
      open: await rows.countBy({ sentinelId, state: Not('closed') }),
      lately: await rows.countBy({ sentinelId, createdAt: MoreThanOrEqual(since) }),
    };
  }

  insert(ctx: Ctx, signal: Signal): Promise<void> {
    return ownRows(ctx, this.signals).insert(signal);
  }

  /** Throws `signal.wrong_state` where it does not stand in `from` any more. */
  save(
    ctx: Ctx,
    from: SignalState,
    { id, urgent, personId, state, assignedTo, outcome, feedback, closedAt }: Signal,
  ): Promise<void> {
    const change = { urgent, personId, state, assignedTo, outcome, feedback, closedAt };
    return ownRows(ctx, this.signals).move('signal', { id, state: from }, change);
  }

  addNote(ctx: Ctx, signalId: string, authorId: string, text: string): Promise<void> {
    return ownRows(ctx, this.notes).insert({ id: newId(), signalId, authorId, text, at: ctx.clock.now() });
  }

  /** Oldest first. */
  listNotes(ctx: Ctx, signalId: string): Promise<SignalNote[]> {
    return ctx.tx.query<SignalNote>(
      `SELECT n.id, p.given_name || ' ' || p.family_name AS "authorName", n.text, n.at
       FROM signal_notes n JOIN people p ON p.id = n.author_id WHERE n.signal_id = $1 AND n.ente_id = $2 ORDER BY n.at, n.id`,
      [signalId, ctx.enteId],
    );
  }
}
