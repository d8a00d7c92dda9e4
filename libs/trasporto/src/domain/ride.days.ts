// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DetailDays, instantInRome } from '@reciproca/exchange';
import { addDays, ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import type { RideRequest } from './ride.details.js';

const MOMENTS = ['arriveBy', 'leaveAt', 'leaveUntil', 'returnAt'] as const;
/** When this way is; the way back has its own. */
const OWN_MOMENTS = ['arriveBy', 'leaveAt', 'leaveUntil'] as const;
const DAY_MS = 86_400_000;

/** The same ride on another day, at the same hours of the clock. */
export const rideDays: DetailDays<RideRequest> = {
  dayOf: ({ arriveBy, leaveAt }) => dayOf(arriveBy ?? leaveAt),
  moveTo(ride, day) {
    const from = this.dayOf(ride) ?? day;
    const byDays = Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS);
    const moved = MOMENTS.flatMap((name) => {
      const moment = ride[name];
      return moment ? [[name, onDay(moment, byDays)] as const] : [];
    });
    return { ...ride, ...Object.fromEntries(moved) };
  },
  moveBy(ride, byMs) {
    const moved = OWN_MOMENTS.flatMap((name) => {
      const moment = ride[name];
      return moment ? [[name, new Date(Date.parse(moment) + byMs).toISOString()] as const] : [];
    });
    return { ...ride, ...Object.fromEntries(moved) };
  },
};

function dayOf(moment: string | undefined): string | null {
  return moment ? romeDay(new Date(moment)) : null;
}

function onDay(moment: string, byDays: number): string {
  const at = new Date(moment);
  return instantInRome(
    addDays(romeDay(at), byDays),
    DateTime.fromJSDate(at, { zone: ROME }).toFormat('HH:mm'),
  ).toISOString();
}
