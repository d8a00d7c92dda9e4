// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

export const noticeShape = z.strictObject({
  version: plainText(40),
  validFrom: dayShape,
  textIt: plainText(20_000, 20),
  textEn: plainText(20_000, 20),
});
/** `back` is the page the person was on. */
export const readShape = z.strictObject({ back: plainText(500).optional() });
export const readAloudShape = z.strictObject({ noticeId: idShape });
