// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Agreement, AgreementSide } from './agreement.js';
import { minutesSinceItBegan } from './agreement-clock.js';

export const MINUTES_A_DAY = 24 * 60;

/** `minutes` count as they are; `claimedMinutes`, where there are any, once the other side has said yes to them. */
export type RealMinutes = Pick<Agreement, 'minutes' | 'claimedMinutes'>;

/** What would move if the other side said yes now. */
export function minutesToConfirm({ minutes, claimedMinutes }: RealMinutes): number {
  return claimedMinutes ?? minutes;
}

/**
 * How long it really took, as one of the two says, or staff (`side` null). Whoever gave says freely that it was less; more than
 * was agreed is a claim that the other must say yes to, and never more than the time since it began.
 * Throws `agreement.less_by_receiver` or `agreement.more_than_agreed`.
 */
export function realMinutes(
  agreement: RealMinutes & Pick<Agreement, 'startsAt'>,
  side: AgreementSide | null,
  said: number | undefined,
  now: Date,
): RealMinutes {
  const { minutes, claimedMinutes } = agreement;
  if (said === undefined) return { minutes, claimedMinutes };
  if (said < minutes && side === 'receiver')
    throw new DomainError('agreement.less_by_receiver', 'invalid', { field: 'minutes' });
  if (said <= minutes) return { minutes: said, claimedMinutes: null };
  const most = Math.max(minutes, Math.min(MINUTES_A_DAY, minutesSinceItBegan(agreement, now)));
  if (said > most) throw new DomainError('agreement.more_than_agreed', 'invalid', { field: 'minutes', most });
  return { minutes, claimedMinutes: said };
}
