// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, lineText } from '@reciproca/platform';
import { z } from 'zod';

/** What the device answered, as JSON, and the ticket that came with the question. */
const answerFields = {
  credential: z.string().min(1).max(10_000),
  ticket: z.string().min(1).max(200),
};
export const passkeyShape = z.strictObject({ ...answerFields, name: lineText(60) });
export const passkeyNameShape = z.strictObject({ newName: lineText(60) });
export const passkeyRenameShape = passkeyNameShape.extend({ id: idShape });
export const passkeySignInShape = z.strictObject(answerFields);

export const passkeyListShape = z.object({
  items: z.array(
    z.object({ id: z.uuid(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() }),
  ),
});
/** Whatever `navigator.credentials` wants to be given. */
export const passkeyOptionsShape = z.object({ options: z.record(z.string(), z.unknown()), ticket: z.string() });
