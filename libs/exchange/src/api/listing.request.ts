// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, idShape, pageQuery, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { listingShape } from '../application/listing.response.js';
import { AGREED_FATES, whichLegsShape } from '../domain/legs.js';
import { boardFields } from './board.request.js';
import { serviceShape } from '../application/service.shape.js';

export const listingQueryShape = z.object({
  scope: z.enum(['mine', 'around', 'all']).optional(),
  state: z.enum(['pending', 'open', 'matched', 'fulfilled', 'withdrawn', 'expired', 'rejected']).optional(),
  service: serviceShape.optional(),
  category: plainText(60).optional(),
  ...boardFields,
  ...pageQuery,
  after: idShape.optional(),
});

export const listingListShape = z.object({ items: z.array(listingShape), next: z.string().nullable() });

export const rejectShape = z.strictObject({ reason: plainText(300, 3) });

/** `legs: all`: there and back, with what was agreed for either. `agreed`: of an offer, what becomes of what is agreed ahead. */
export const withdrawing = {
  reason: plainText(300).optional(),
  /** With all later occurrences, where the request comes round. */
  fromHere: z.boolean().optional(),
  legs: whichLegsShape.optional(),
  agreed: z.enum(AGREED_FATES).optional(),
};
export const withdrawShape = z.strictObject({ ...withdrawing, ...actingFields });
/** The same on a page, where nobody is acted for by a field. */
export const withdrawFormShape = z.strictObject(withdrawing);
const again = z.boolean().optional().describe('One like it is open already, and this is one more');
export const undoWithdrawalShape = z.strictObject({ again, ...actingFields });
