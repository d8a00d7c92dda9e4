// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Agreements, Listings } from '@reciproca/exchange';
import { actsAsStaff, type Ctx } from '@reciproca/kernel';
import { markableFrom, STOP_KINDS, type StopKind } from '../domain/stop-mark.js';
import { StopMarkRepository } from '../persistence/stop-mark.repository.js';
import { TRASPORTO } from '../trasporto.service.js';

/** One of the two stops of a ride, and whether it is behind. */
export interface RideStop {
  readonly agreementId: string;
  readonly kind: StopKind;
  readonly isParcel: boolean;
  /** As it was agreed, or as its driver has said since that they are late. */
  readonly dueAt: Date;
  readonly isDone: boolean;
  readonly doneAt: Date | null;
  /** From when on it can be ticked; null where it is over or off. */
  readonly markableFrom: Date | null;
}

export interface RideProgress {
  readonly title: string;
  readonly stops: readonly RideStop[];
  /** Whether the reader is its driver, or staff who speak for them. */
  readonly mayMark: boolean;
}

/** How far a ride is, from nothing but what its driver has ticked. */
@Injectable()
export class ViewRideProgress {
  constructor(
    private readonly agreements: Agreements,
    private readonly listings: Listings,
    private readonly marks: StopMarkRepository,
  ) {}

  /** Null for other services, for rides without anything ticked that are over, and where nothing can be said for days. */
  async find(ctx: Ctx, agreementId: string): Promise<RideProgress | null> {
    const agreement = await this.agreements.get(ctx, agreementId);
    if (agreement.service !== TRASPORTO) return null;
    const { title, details } = await this.listings.get(ctx, agreement.requestId);
    const marks = await this.marks.list(ctx, [agreementId]);
    const from = markableFrom(agreement);
    if (from === null && marks.length === 0) return null;
    const stops = STOP_KINDS.map((kind): RideStop => {
      const mark = marks.find((one) => one.kind === kind);
      return {
        agreementId,
        kind,
        isParcel: details['parcel'] === true,
        dueAt: kind === 'pick_up' ? agreement.startsAt : agreement.endsAt,
        isDone: mark !== undefined,
        doneAt: mark?.at ?? null,
        markableFrom: from,
      };
    });
    return { title, stops, mayMark: agreement.giverId === ctx.beneficiaryId || actsAsStaff(ctx) };
  }
}
