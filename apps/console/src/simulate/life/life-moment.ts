// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';

/** An instant of Rome's clocks, some days from now. */
export function momentOf(now: Date, days: number, hour: number, minute = 0): string {
  const time = DateTime.fromISO(addDays(romeDay(now), days), { zone: ROME }).set({ hour, minute });
  return time.toISO({ suppressMilliseconds: true }) ?? '';
}
