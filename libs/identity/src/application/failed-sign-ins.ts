// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import { LOCK_MINUTES, lockAfter, minutesUntil, MOST_FAILURES_FROM_ADDRESS } from '../domain/sign-in.rules.js';

interface Failures {
  readonly count: number;
  readonly since: Date;
}

const WINDOW_MS = LOCK_MINUTES * 60_000;
const MOST_REMEMBERED = 50_000;

/**
 * Failed attempts by network address and by logins nobody has, in this process's memory: guessing costs time either way,
 * and an unknown login locks like a known one. Known logins are counted in the database.
 */
@Injectable()
export class FailedSignIns {
  private readonly byKey = new Map<string, Failures>();

  /** Throws `sign_in.too_many` once a source (a network address, or a kind of guess) has failed too often; successes never count. */
  ensureAllowed(source: string, now: Date): void {
    if (this.count(`source ${source}`, now) >= MOST_FAILURES_FROM_ADDRESS) {
      throw new DomainError('sign_in.too_many', 'too_many', { minutes: LOCK_MINUTES });
    }
  }

  /** Throws `sign_in.locked` as for a login that exists. */
  ensureUnknownLoginOpen(login: string, now: Date): void {
    const failures = this.byKey.get(loginKey(login));
    const until = failures && lockAfter(this.count(loginKey(login), now), failures.since);
    if (until && until > now)
      throw new DomainError('sign_in.locked', 'too_many', { minutes: minutesUntil(until, now) });
  }

  record(source: string, unknownLogin: string | null, now: Date): void {
    this.add(`source ${source}`, now);
    if (unknownLogin !== null) this.add(loginKey(unknownLogin), now);
  }

  private add(key: string, now: Date): void {
    const count = this.count(key, now);
    const since = count === 0 ? now : (this.byKey.get(key)?.since ?? now);
    this.byKey.delete(key);
    this.byKey.set(key, { count: count + 1, since: key.startsWith('login') ? now : since });
    // The oldest go first: the map keeps the order of insertion.
    if (this.byKey.size > MOST_REMEMBERED) this.byKey.delete(this.byKey.keys().next().value as string);
  }

  private count(key: string, now: Date): number {
    const failures = this.byKey.get(key);
    return failures && now.getTime() - failures.since.getTime() < WINDOW_MS ? failures.count : 0;
  }
}

function loginKey(login: string): string {
  return `login ${login.toLowerCase()}`;
}
