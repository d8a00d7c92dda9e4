// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import type { Refund } from '../domain/refund.js';
import { ensureWithinLimits, priceRefund } from '../domain/refund.rules.js';
import { ensureNotToCome, isVolunteerOn, periodsOf } from '../domain/register.rules.js';
import { ensureMaySee } from '../domain/volunteers.policy.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { RegisterRepository } from '../persistence/register.repository.js';
import type { RefundInput } from './refund.input.js';
import { RidesDone } from './rides-done.js';

/** A volunteer, or staff for them, says what was spent; the ente's limits are held against it at once. */
@Injectable()
export class DeclareRefund {
  constructor(
    private readonly people: People,
    private readonly register: RegisterRepository,
    private readonly refunds: RefundRepository,
    private readonly rides: RidesDone,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * Throws `volunteers.day_to_come`, `.not_entered_then` where they were no volunteer on that day, `.no_such_ride`, and what `priceRefund` and
   * `ensureWithinLimits` throw.
   */
  async execute(ctx: Ctx, personId: string, { km, amount, ...input }: RefundInput): Promise<Refund> {
    ensureMaySee(ctx, personId);
    // Two at once would each find the same room below the limits.
    await this.people.lock(ctx, personId);
    await this.people.keepPerson(ctx, personId);
    ensureNotToCome(input.day, romeDay(ctx.clock.now()));
    if (!isVolunteerOn(periodsOf(await this.register.listOf(ctx, personId)), input.day))
      throw new DomainError('volunteers.not_entered_then', 'conflict', { field: 'day' });
    const [from, to] = monthOf(input.day);
    const ofMonth = await this.refunds.listBetween(ctx, personId, from, to);
    const ride = await this.findRide(ctx, personId, input, ofMonth);
    const wish = {
      ...input,
      agreementId: ride?.agreementId ?? null,
      metres: input.kind === 'distance' && km ? Math.round(km * 1000) : null,
      receipt: input.kind === 'receipt' ? (input.receipt ?? null) : null,
      cents: amount === undefined ? null : Math.round(amount * 100),
    };
    const rules = await this.refunds.findRules(ctx);
    const refund: Refund = {
      ...wish,
      ...{ id: newId(), personId, cents: priceRefund(wish, rules), state: 'declared' },
      ...{ recordedBy: ctx.actor.personId, decidedBy: null, note: null, createdAt: ctx.clock.now() },
    };
    ensureWithinLimits(refund, ofMonth, rules);
    await this.refunds.insert(ctx, refund);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId,
      detail: { what: 'refund_declared', day: refund.day },
    });
    return refund;
  }

  /** Kilometres of a ride are asked for once, for the day it was. */
  private async findRide(
    ctx: Ctx,
    personId: string,
    { agreementId, kind, day }: RefundInput,
    ofMonth: readonly Refund[],
  ) {
    if (!agreementId || kind !== 'distance') return null;
    if (ofMonth.some((one) => isLivingFor(one, agreementId)))
      throw new DomainError('volunteers.ride_twice', 'conflict', { field: 'agreementId' });
    const ride = (await this.rides.list(ctx, personId)).find((one) => one.agreementId === agreementId);
    if (ride?.day !== day) throw new DomainError('volunteers.no_such_ride', 'invalid', { field: 'agreementId' });
    return ride;
  }
}

function isLivingFor({ agreementId, state }: Refund, id: string): boolean {
  return agreementId === id && (state === 'declared' || state === 'approved');
}

/** Its first day, and one no month goes past. */
export function monthOf(day: string): [string, string] {
  const month = day.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  return [`${month}-01`, new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)];
}
