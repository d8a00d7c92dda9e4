// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText } from '@reciproca/platform';
import { z } from 'zod';

const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);
const id = z.string().min(1).max(255);
/** What is too long or not of this kind is left out, and the rest believed. */
const words = lineText(120).optional().catch(undefined);

/** What we read of an offered ride; the rest of it is none of ours. */
export const driverJourneyShape = z.object({
  id: id.optional(),
  operator: z.string().min(1).max(253),
  driver: z.object({ id, alias: lineText(100) }),
  passengerPickupLat: lat,
  passengerPickupLng: lng,
  passengerDropLat: lat,
  passengerDropLng: lng,
  passengerPickupDate: z.number().int().min(0).max(4_102_444_800),
  passengerPickupAddress: words,
  passengerDropAddress: words,
  availableSeats: z.number().int().min(0).max(100).optional().catch(undefined),
  price: z.object({ type: z.string().max(20).optional(), amount: z.number().optional() }).optional(),
  webUrl: z.string().max(2_000).optional().catch(undefined),
});
export type DriverJourneyAnswer = z.output<typeof driverJourneyShape>;

/** More than anybody reads; what comes after is left aside. */
export const MOST_READ = 200;
