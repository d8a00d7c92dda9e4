// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { HideListing, Listings } from '@reciproca/exchange';
import { AccessLog, ChangePersonState } from '@reciproca/identity';
import { type Ctx, DomainError, ensureWithinYears, forbidden, isStaff, newId, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { SUSPENSION_MOVED, type SuspensionMoved } from '../domain/conduct.events.js';
import { endsAs, ensureActive, type Suspension } from '../domain/suspension.js';
import { SuspensionRepository } from '../persistence/suspension.repository.js';

/** For longer it is said without an end, and looked at again. */
const MOST_YEARS = 5;

export interface SuspensionInput {
  readonly reason: string;
  /** The last day; without one it lasts until staff end it. */
  readonly until?: string | undefined;
}

/** Staff keep somebody, or one listing, out for a reason; and let them in again. */
@Injectable()
export class Suspend {
  constructor(
    private readonly suspensions: SuspensionRepository,
    private readonly changeState: ChangePersonState,
    private readonly listings: Listings,
    private readonly hide: HideListing,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws what changing a person's state throws, `suspension.active_already` or `suspension.day_past`. */
  async person(ctx: Ctx, personId: string, input: SuspensionInput): Promise<Suspension> {
    ensureStaff(ctx);
    await this.changeState.execute(ctx, personId, 'suspended', input.reason);
    return this.record(ctx, personId, null, input);
  }

  async listing(ctx: Ctx, listingId: string, input: SuspensionInput): Promise<Suspension> {
    ensureStaff(ctx);
    const { personId } = await this.listings.get(ctx, listingId);
    const suspension = await this.record(ctx, personId, listingId, input);
    await this.hide.hide(ctx, listingId, input.reason);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'listing_suspended', listingId } });
    return suspension;
  }

  async record(
    ctx: Ctx,
    personId: string,
    listingId: string | null,
    { reason, until }: SuspensionInput,
  ): Promise<Suspension> {
    const suspendedAt = ctx.clock.now();
    if (until && until < romeDay(suspendedAt))
      throw new DomainError('suspension.day_past', 'invalid', { field: 'until' });
    ensureWithinYears(until, romeDay(suspendedAt), MOST_YEARS, 'until');
    const suspension: Suspension = {
      id: newId(),
      personId,
      listingId,
      reason,
      until: until ?? null,
      suspendedBy: ctx.actor.personId,
      suspendedAt,
      hiddenListingIds: [],
      appeal: null,
      appealedAt: null,
      appealOutcome: null,
      appealAnswer: null,
      appealDecidedBy: null,
      endedAt: null,
      endWhy: null,
    };
    await this.suspensions.insert(ctx, suspension);
    await this.tell(ctx, suspension, 'began');
    return suspension;
  }

  /** Before a day has gone by and anybody has objected, this takes it back; later it ends it. */
  async end(ctx: Ctx, id: string): Promise<void> {
    ensureStaff(ctx);
    const suspension = await this.suspensions.getForUpdate(ctx, id);
    await this.finish(ctx, suspension, endsAs(suspension, ctx.clock.now()));
  }

  async finish(ctx: Ctx, suspension: Suspension, why: 'ended' | 'expired' | 'undone' | 'appeal'): Promise<void> {
    ensureActive(suspension);
    await this.suspensions.end(ctx, suspension.id, why);
    if (suspension.listingId) await this.hide.show(ctx, [suspension.listingId]);
    else await this.changeState.execute(ctx, suspension.personId, 'active', null);
    await this.tell(ctx, suspension, 'ended');
  }

  async tell(ctx: Ctx, { id: suspensionId, personId }: Suspension, step: SuspensionMoved['step']): Promise<void> {
    const payload: SuspensionMoved = { suspensionId, personId, step, actorId: ctx.actor.personId };
    await emit(ctx, { topic: SUSPENSION_MOVED, payload });
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
}
