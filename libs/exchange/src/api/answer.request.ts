// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, idShape, instantShape, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { LISTING_KINDS } from '../domain/listing.js';

const minutesShape = z.number().int().min(5).max(1440);
const common = {
  slotId: idShape.optional(),
  /** How long it is needed; for offers alone. */
  minutes: minutesShape.optional(),
  note: plainText(1000).optional(),
  heard: z.array(z.enum(LISTING_KINDS)).max(2).optional(),
};

/** `heard`: for staff who answer for a child, the side whose adult they have heard. `startsAt`: from when within the slot's hours; its beginning when left out. */
export const answerShape = z.strictObject({ ...common, startsAt: instantShape.optional(), ...actingFields });
/** The same on a page, where it is an hour of the day chosen. */
export const answerFormShape = z.strictObject({ ...common, startsAt: timeOfDayShape.optional() });
