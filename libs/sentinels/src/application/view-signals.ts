// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { Signal, SignalNote, SignalState } from '../domain/signal.js';
import { ensureOperator, mayRead, signallerOf } from '../domain/signal.policy.js';
import { fadedBefore, hasFaded, toldToSentinel } from '../domain/told-to-sentinel.js';
import { SignalRepository } from '../persistence/signal.repository.js';

export interface NamedSignal extends Signal {
  readonly sentinelName: string;
  /** For staff, who may have to ask at once. */
  readonly sentinelPhone: string | null;
  readonly assignedName: string | null;
  readonly personName: string | null;
  /** Its sentinel is told that it is over, and nothing else any more. */
  readonly hasFaded: boolean;
}

/** Signals as their sentinel and staff see them. */
@Injectable()
export class ViewSignals {
  constructor(
    private readonly signals: SignalRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** The queue of staff: urgent ones first, then the longest waiting. */
  async listQueue(ctx: Ctx, states: readonly SignalState[], page: PageAsk): Promise<PageOf<NamedSignal>> {
    ensureOperator(ctx);
    const { items, next } = await this.signals.listByState(ctx, states, page);
    return { items: await this.named(ctx, items), next };
  }

  /** A sentinel's own, newest first, until some time after they are closed. */
  async listOwn(ctx: Ctx, page: PageAsk): Promise<PageOf<NamedSignal>> {
    const since = fadedBefore(ctx.clock.now());
    const { items, next } = await this.signals.listOfSentinel(ctx, signallerOf(ctx), since, page);
    return { items: await this.named(ctx, items), next };
  }

  /** What was said of somebody, for staff. */
  async listAbout(ctx: Ctx, personId: string): Promise<NamedSignal[]> {
    ensureOperator(ctx);
    return this.named(ctx, await this.signals.listAbout(ctx, personId));
  }

  /** With the notes for staff only; for others than staff and its sentinel it does not exist. */
  async get(ctx: Ctx, id: string): Promise<{ signal: NamedSignal; notes: SignalNote[] }> {
    const signal = await this.signals.findSignal(ctx, id);
    if (!signal || !mayRead(ctx, signal)) throw notFound('signal');
    if (isStaff(ctx) && signal.personId) {
      await this.accessLog.record(ctx, {
        action: 'read',
        personId: signal.personId,
        detail: { what: 'signal', signalId: id },
      });
    }
    const [named] = await this.named(ctx, [signal]);
    return { signal: named as NamedSignal, notes: isStaff(ctx) ? await this.signals.listNotes(ctx, id) : [] };
  }

  private async named(ctx: Ctx, signals: readonly Signal[]): Promise<NamedSignal[]> {
    const now = ctx.clock.now();
    const ids = signals
      .flatMap(({ sentinelId, assignedTo, personId }) => [sentinelId, assignedTo, personId])
      .filter((id) => id !== null);
    const people = await this.people.listPeopleByIds(ctx, ids);
    return signals.map((signal) => ({
      ...(isStaff(ctx) ? signal : toldToSentinel(signal, now)),
      hasFaded: !isStaff(ctx) && hasFaded(signal, now),
      sentinelName: people.get(signal.sentinelId)?.fullName ?? '',
      sentinelPhone: isStaff(ctx) ? (people.get(signal.sentinelId)?.phone ?? null) : null,
      assignedName: (signal.assignedTo && people.get(signal.assignedTo)?.fullName) ?? null,
      personName: isStaff(ctx) ? ((signal.personId && people.get(signal.personId)?.fullName) ?? null) : null,
    }));
  }
}
