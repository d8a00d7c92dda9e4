// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Consent, Signal } from '../domain/signal.js';
import { SIGNAL_POSTED, type SignalPosted } from '../domain/signal.events.js';
import { soundsDangerous } from '../domain/read-danger.js';
import { ensureMaySignal, signallerOf } from '../domain/signal.policy.js';
import { SignalRepository } from '../persistence/signal.repository.js';

export interface NewSignal {
  readonly about: string;
  readonly need: string;
  readonly consent: Consent;
  readonly danger: boolean;
}

const MOST_OPEN = 50;
/** Each of them tells all staff. */
const MOST_A_DAY = 20;
/** Of what comes in from an open address, in one name. */
const MOST_CALLS_A_DAY = 100;

/** A sentinel says that somebody may need help: by themselves, or through whoever acts for them. */
@Injectable()
export class PostSignal {
  constructor(
    private readonly signals: SignalRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `signal.too_many_open` for a sentinel with fifty open ones, `signal.too_many_today` after twenty. */
  async execute(ctx: Ctx, { about, need, consent, danger }: NewSignal): Promise<Signal> {
    ensureMaySignal(ctx);
    const sentinelId = signallerOf(ctx);
    const { open, lately } = await this.signals.countOf(ctx, sentinelId, startOfRomeDay(romeDay(ctx.clock.now())));
    if (open >= MOST_OPEN) throw new DomainError('signal.too_many_open', 'conflict');
    if (lately >= MOST_A_DAY) throw new DomainError('signal.too_many_today', 'too_many', { most: MOST_A_DAY });
    return this.post(ctx, sentinelId, { about, need, consent, danger }, null);
  }

  /**
   * What somebody asked for themselves where no sentinel was by, such as at the end of a questionnaire: in the name of who keeps
   * that, who hears what becomes of it. Throws `signal.too_many_calls` after a hundred in a day.
   */
  async inNameOf(ctx: Ctx, keeperId: string, signal: NewSignal, personId: string | null): Promise<Signal> {
    const { lately } = await this.signals.countOf(ctx, keeperId, startOfRomeDay(romeDay(ctx.clock.now())));
    if (lately >= MOST_CALLS_A_DAY) throw new DomainError('signal.too_many_calls', 'too_many');
    return this.post(ctx, keeperId, signal, personId);
  }

  private async post(ctx: Ctx, sentinelId: string, given: NewSignal, personId: string | null): Promise<Signal> {
    const { about, need, consent, danger } = given;
    const now = ctx.clock.now();
    const signal: Signal = {
      id: newId(),
      sentinelId,
      channel: ctx.channel,
      about,
      need,
      consent,
      urgent: danger || soundsDangerous(`${about}. ${need}`),
      personId,
      state: 'new',
      assignedTo: null,
      outcome: null,
      feedback: null,
      createdAt: now,
      closedAt: null,
    };
    await this.signals.insert(ctx, signal);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: sentinelId,
      detail: { what: 'signal_posted', signalId: signal.id },
    });
    const payload: SignalPosted = {
      signalId: signal.id,
      sentinelId,
      alarms: signal.urgent ? await this.listStaff(ctx) : [],
    };
    await emit(ctx, { topic: SIGNAL_POSTED, payload });
    return signal;
  }

  private async listStaff(ctx: Ctx): Promise<string[]> {
    const operators = await this.people.listIdsWithRole(ctx, 'operator');
    return [...new Set([...operators, ...(await this.people.listIdsWithRole(ctx, 'coordinator'))])];
  }
}
