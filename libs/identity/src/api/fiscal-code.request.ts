// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText } from '@reciproca/platform';
import { z } from 'zod';

/** Whatever is typed: what is wrong with it is said by the rules, not by its length. */
export const fiscalCodeField = lineText(40);
export const fiscalCodeShape = z.strictObject({ fiscalCode: fiscalCodeField });
/** Masked: the code itself is not kept. */
export const fiscalCodeAnswerShape = z.object({
  shown: z.string().nullable(),
  doubts: z.array(z.enum(['birth_date', 'gender'])),
});
