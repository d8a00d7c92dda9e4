// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { FACE_PARTS } from '../domain/faces.events.js';
import { MOST_LETTERS } from '../domain/own-face.js';

const choices = {
  words: plainText(MOST_LETTERS, 1).optional(),
  showsLanguages: z.boolean(),
  showsHelped: z.boolean(),
  showsKnown: z.boolean(),
};
export const faceFormShape = z.strictObject(choices);
export const faceShape = z.strictObject({ ...choices, ...actingFields });
export const removePartShape = z.strictObject({ part: z.enum(FACE_PARTS) });
export const personParam = z.object({ personId: idShape });
