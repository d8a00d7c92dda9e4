// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import { LOCK_MINUTES, minutesUntil } from '../domain/sign-in.rules.js';

interface Counted {
  readonly count: number;
  readonly since: Date;
}

const WINDOW_MS = LOCK_MINUTES * 60_000;
const MOST_REMEMBERED = 50_000;

/**
 * Attempts by what they come from or are about (a network, a login nobody has, a device, a person's code), in this
 * process's memory. Each is counted before it is looked at, so that many at once are no way around the count.
 */
@Injectable()
export class Attempts {
  private readonly byKey = new Map<string, Counted>();

  /** Throws `sign_in.too_many`, or what is asked for instead, once there were `most` within {@link LOCK_MINUTES}. */
  take(key: string, most: number, now: Date, code = 'sign_in.too_many'): void {
    const before = this.find(key, now);
    if (before && before.count >= most) {
      const until = new Date(before.since.getTime() + WINDOW_MS);
      throw new DomainError(code, 'too_many', { minutes: minutesUntil(until, now) });
    }
    this.byKey.delete(key);
    this.byKey.set(key, { count: (before?.count ?? 0) + 1, since: before?.since ?? now });
    // The oldest go first: the map keeps the order of insertion.
    if (this.byKey.size > MOST_REMEMBERED) this.byKey.delete(this.byKey.keys().next().value as string);
  }

  /** It was right: one of those counted was none. */
  giveBack(key: string): void {
    const counted = this.byKey.get(key);
    if (counted && counted.count > 1) this.byKey.set(key, { ...counted, count: counted.count - 1 });
    else this.byKey.delete(key);
  }

  private find(key: string, now: Date): Counted | null {
    const counted = this.byKey.get(key);
    return counted && now.getTime() - counted.since.getTime() < WINDOW_MS ? counted : null;
  }
}
