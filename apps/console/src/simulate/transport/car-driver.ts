// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Load } from '@reciproca/matching';

/** From when to when a driver can be away from home on one day of the week, in minutes from midnight. */
export interface Shift {
  readonly weekday: number;
  readonly from: number;
  readonly until: number;
}

export interface CarDriver {
  readonly id: number;
  readonly home: number;
  readonly room: Load;
  readonly shifts: readonly Shift[];
  /** On how many days of four weeks they go out at most. */
  readonly mostDays: number;
  /** How long they drive in a day at most. */
  readonly mostDrivingMinutes: number;
}

export const DAYS_OF_A_MONTH = 28;
export const monthOf = (day: number): number => Math.floor(day / DAYS_OF_A_MONTH);
export const weekdayOf = (day: number): number => ((day % 7) + 7) % 7;
