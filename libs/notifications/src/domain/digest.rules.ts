// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import type { Told } from './channel.rules.js';

/** What a message goes by where nobody has the page open. */
export type MessageChannel = 'email' | 'sms' | 'push' | 'app_io';

const SOON_MS = 24 * 3_600_000;

/** What will not wait for the evening: what matters, what asks for an answer, and what begins within a day. */
export function comesAtOnce(
  { important, awaitsAnswer = false, atAnyHour = false }: Told,
  startsAt: string | undefined,
  now: Date,
): boolean {
  const left = startsAt === undefined ? Infinity : Date.parse(startsAt) - now.getTime();
  return important || awaitsAnswer || atAnyHour || (left >= 0 && left < SOON_MS);
}

/** The next time it is that hour in Rome. */
export function nextDigest(now: Date, hour: number): Date {
  const today = DateTime.fromJSDate(now, { zone: ROME }).set({ hour, minute: 0, second: 0, millisecond: 0 });
  return (today.toMillis() > now.getTime() ? today : today.plus({ days: 1 })).toJSDate();
}
