// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { linesOf, MOST_LINES, PICTURE_PLACES } from '../domain/letterhead.js';

const LINE_LENGTH = 120;
const kind = z.string().regex(/^[a-z_]{2,40}$/);
const words = { subject: lineText(160, 3), body: plainText(6000, 3) };
const fewLines = plainText(MOST_LINES * (LINE_LENGTH + 2), 0)
  .default('')
  .transform(linesOf)
  .pipe(z.array(lineText(LINE_LENGTH)).max(MOST_LINES));

export const letterShape = z.strictObject({
  kind,
  ...words,
  protocol: lineText(40).optional(),
  protocolDay: dayShape.optional(),
});
export const letterKindQuery = z.object({ kind: kind.default('welcome') });
export const templateShape = z.strictObject(words);
export const templateParam = z.object({ kind });
export const letterheadShape = z.strictObject({ lines: fewLines, footer: fewLines });
export const pictureShape = z.strictObject({ place: z.enum(PICTURE_PLACES), alt: lineText(120, 2) });
