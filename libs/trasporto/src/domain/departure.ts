// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape } from '@reciproca/platform';
import { z } from 'zod';

/** A later hour than this is no delay any more but another ride. */
const MOST_LATE_MINUTES = 240;

/** Against the hour that was fixed; said anew it counts in place of what was said before, and with 0 the driver is on time again. */
export const lateShape = z.strictObject({ minutes: z.number().int().min(0).max(MOST_LATE_MINUTES) });
export const driverDayShape = z.object({ id: z.uuid(), day: dayShape });

/** One time a driver goes, whether or not anybody comes along. */
export interface Departure {
  readonly slotId: string;
  readonly offerId: string;
  readonly driverId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whether the hour is the driver's own, and not the first of those within which they would go. */
  readonly isFixed: boolean;
  readonly isWayBack: boolean;
  readonly seats: number;
  /** How late the driver has said to be. */
  readonly lateMinutes: number;
}
