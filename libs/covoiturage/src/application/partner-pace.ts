// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';

export const MOST_A_MINUTE = 120;
const MINUTE_MS = 60_000;

/** How often each partner has asked in this minute, in this process’s memory. */
@Injectable()
export class PartnerPace {
  private readonly counts = new Map<string, { since: number; count: number }>();

  /** Throws `covoiturage.too_many`. */
  take(partnerId: string, now: Date): void {
    const before = this.counts.get(partnerId);
    const isFresh = before !== undefined && now.getTime() - before.since < MINUTE_MS;
    const counted = isFresh ? before : { since: now.getTime(), count: 0 };
    if (counted.count >= MOST_A_MINUTE) throw new DomainError('covoiturage.too_many', 'too_many');
    this.counts.set(partnerId, { ...counted, count: counted.count + 1 });
  }
}
