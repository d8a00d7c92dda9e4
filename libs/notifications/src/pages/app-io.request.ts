// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText } from '@reciproca/platform';
import { z } from 'zod';
import { APP_IO_PLACES } from '../domain/app-io.js';

/** Whatever is typed: what is wrong with the code is said by the rules, not by its length. */
export const appIoShape = z.strictObject({
  appIoCode: lineText(40),
  place: z.enum(APP_IO_PLACES),
  agreed: z
    .boolean()
    .default(false)
    .refine((agreed) => agreed, { params: { code: 'app_io.agree_needed' } }),
});

/** As the reserved area of IO gives it out. */
export const appIoKeyShape = z.strictObject({
  key: z
    .string()
    .trim()
    .refine((key) => /^[\x21-\x7e]{16,200}$/.test(key), { params: { code: 'app_io.key_shape' } }),
});
