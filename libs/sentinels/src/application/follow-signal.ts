// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import {
  ensureMayTake,
  type Signal,
  SIGNAL_TRANSITIONS,
  type SignalOutcome,
  type SignalState,
} from '../domain/signal.js';
import { SIGNAL_MOVED, type SignalMoved } from '../domain/signal.events.js';
import { ensureOperator } from '../domain/signal.policy.js';
import { SignalRepository } from '../persistence/signal.repository.js';

/** What staff do with a signal: take it in hand, find out who it is about, note what they learn, close it with an answer. */
@Injectable()
export class FollowSignal {
  constructor(
    private readonly signals: SignalRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `signal.taken_by_other` unless taken over on purpose. */
  async take(ctx: Ctx, id: string, takeOver: boolean): Promise<Signal> {
    const operatorId = ensureOperator(ctx);
    const signal = await this.signals.getForUpdate(ctx, id);
    ensureMayTake(signal, operatorId, takeOver);
    ensureNotClosed(signal);
    return this.handTo(ctx, signal, operatorId);
  }

  /** Gives it to a colleague. Throws `signal.not_staff`. */
  async assign(ctx: Ctx, id: string, operatorId: string): Promise<Signal> {
    ensureOperator(ctx);
    const signal = await this.signals.getForUpdate(ctx, id);
    ensureNotClosed(signal);
    const colleague = await this.people.findPerson(ctx, operatorId);
    if (!colleague?.roles.some((role) => role === 'operator' || role === 'coordinator')) {
      throw new DomainError('signal.not_staff', 'invalid', { field: 'operatorId' });
    }
    return this.handTo(ctx, signal, operatorId);
  }

  async setUrgent(ctx: Ctx, id: string, urgent: boolean): Promise<Signal> {
    ensureOperator(ctx);
    const signal = await this.signals.getForUpdate(ctx, id);
    return this.save(ctx, signal.state, { ...signal, urgent });
  }

  /** Says whom it is about. */
  async link(ctx: Ctx, id: string, personId: string): Promise<Signal> {
    ensureOperator(ctx);
    const signal = await this.signals.getForUpdate(ctx, id);
    await this.people.keepPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'signal_linked', signalId: id } });
    return this.save(ctx, signal.state, { ...signal, personId });
  }

  async note(ctx: Ctx, id: string, text: string): Promise<void> {
    const authorId = ensureOperator(ctx);
    await this.signals.getForUpdate(ctx, id);
    await this.signals.addNote(ctx, id, authorId, text);
  }

  /** Ends it and tells the sentinel what came of it; the words go to the sentinel's page. */
  async close(ctx: Ctx, id: string, outcome: SignalOutcome, feedback: string): Promise<Signal> {
    const operatorId = ensureOperator(ctx);
    const signal = await this.signals.getForUpdate(ctx, id);
    const assignedTo = signal.assignedTo ?? operatorId;
    return this.move(ctx, { ...signal, assignedTo, outcome, feedback, closedAt: ctx.clock.now() }, 'closed');
  }

  async reopen(ctx: Ctx, id: string): Promise<Signal> {
    const operatorId = ensureOperator(ctx);
    const signal = await this.signals.getForUpdate(ctx, id);
    return this.move(
      ctx,
      { ...signal, assignedTo: operatorId, outcome: null, feedback: null, closedAt: null },
      'in_hand',
    );
  }

  private handTo(ctx: Ctx, signal: Signal, operatorId: string): Promise<Signal> {
    const handed = { ...signal, assignedTo: operatorId };
    return signal.state === 'in_hand' ? this.save(ctx, signal.state, handed) : this.move(ctx, handed, 'in_hand');
  }

  private async move(ctx: Ctx, signal: Signal, to: SignalState): Promise<Signal> {
    ensureTransition('signal', SIGNAL_TRANSITIONS, signal.state, to);
    return this.save(ctx, signal.state, { ...signal, state: to });
  }

  private async save(ctx: Ctx, from: SignalState, signal: Signal): Promise<Signal> {
    await this.signals.save(ctx, from, signal);
    const { id: signalId, sentinelId, state: to } = signal;
    const payload: SignalMoved = {
      signalId,
      sentinelId,
      to,
      actorId: ctx.actor.personId,
      at: ctx.clock.now().toISOString(),
    };
    await emit(ctx, { topic: SIGNAL_MOVED, payload });
    return signal;
  }
}

/** It is opened again first, which takes back what was answered. */
function ensureNotClosed({ state }: Signal): void {
  if (state === 'closed') throw new DomainError('signal.wrong_state', 'conflict', { from: state, to: 'in_hand' });
}
