// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const MOST_SECOND_HOMES = 5;

/** Where somebody is found for a time: in summer at their daughter's. */
export interface SecondHome {
  readonly id: string;
  readonly personId: string;
  readonly placeId: string;
  /** Whose it is, or what is at the door: "dalla figlia Carla, citofono Bo". */
  readonly about: string | null;
  /** yyyy-mm-dd, both inclusive; without an end it holds until it is taken away. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Throws `second_home.ends_before`, `second_home.past`. */
export function ensureSpan({ startsOn, endsOn }: Pick<SecondHome, 'startsOn' | 'endsOn'>, today: string): void {
  if (!endsOn) return;
  if (endsOn < startsOn) throw new DomainError('second_home.ends_before', 'invalid', { field: 'endsOn' });
  if (endsOn < today) throw new DomainError('second_home.past', 'invalid', { field: 'endsOn' });
}

export function isAtSecondHome({ startsOn, endsOn }: Pick<SecondHome, 'startsOn' | 'endsOn'>, day: string): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}
