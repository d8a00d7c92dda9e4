// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';

export type Pressure = 'now' | 'soon' | 'calm';

interface Waiting {
  /** Somebody may be in danger. */
  readonly isEmergency: boolean;
  readonly urgent: boolean;
  readonly since: Date;
  readonly at: Date | null;
}

const DAY_MS = 86_400_000;
/** What has no moment of its own should have been seen to within so many days, and never pushes aside what is for today. */
const WAITS_DAYS = 10;
const LEAST_DAYS = 2;
const SOON_DAYS = 7;

/** When trouble comes of nobody looking: when it takes place; at once where somebody called it urgent and it has no moment to come. */
export function troubleAt({ urgent, since, at }: Omit<Waiting, 'isEmergency'>, now: Date): Date {
  if (at && at > now) return at;
  if (urgent) return now;
  return new Date(Math.max(since.getTime() + WAITS_DAYS * DAY_MS, now.getTime() + LEAST_DAYS * DAY_MS));
}

/** Who may be in danger is now; today and tomorrow are now, the seven days from today are soon, in days of Rome. */
export function pressureOf(card: Waiting, now: Date): Pressure {
  if (card.isEmergency) return 'now';
  const days = daysUntil(troubleAt(card, now), now);
  if (days <= 1) return 'now';
  return days <= SOON_DAYS ? 'soon' : 'calm';
}

/** Who may be in danger first of all. Then by the day trouble comes; within a day what was called urgent, then by the hour, then what waits longest. */
export function byPressure(now: Date): (a: Waiting, b: Waiting) => number {
  return (a, b) => {
    const [one, other] = [troubleAt(a, now), troubleAt(b, now)];
    return (
      Number(b.isEmergency) - Number(a.isEmergency) ||
      daysUntil(one, now) - daysUntil(other, now) ||
      Number(b.urgent) - Number(a.urgent) ||
      one.getTime() - other.getTime() ||
      a.since.getTime() - b.since.getTime()
    );
  };
}

/** Whether the moment of a card is gone: nobody can be found for it any more. */
export function isPast({ at }: Pick<Waiting, 'at'>, now: Date): boolean {
  return at !== null && at <= now;
}

function daysUntil(at: Date, now: Date): number {
  return Math.round((Date.parse(romeDay(at)) - Date.parse(romeDay(now))) / DAY_MS);
}
