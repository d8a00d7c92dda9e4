// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Face } from '@reciproca/ui';
import { z } from 'zod';
import type { MyFaceView } from '../application/my-face.js';

export const faceAnswer = z.object({
  name: z.string(),
  initials: z.string(),
  photo: z.string().nullable().describe('The address of their picture'),
  words: z.string().nullable().describe('What they say of themselves'),
  facts: z.array(z.string()).describe('What else they show, in the reader’s language'),
});
export type FaceResponse = z.infer<typeof faceAnswer>;

export const myFaceAnswer = z.object({
  words: z.string().nullable(),
  showsLanguages: z.boolean(),
  showsHelped: z.boolean(),
  showsKnown: z.boolean(),
  seen: faceAnswer.describe('As those see it whom one meets'),
});
export type MyFaceResponse = z.infer<typeof myFaceAnswer>;

export function faceResponse({ facts, ...face }: Face): FaceResponse {
  return { ...face, facts: [...facts] };
}

export function myFaceResponse({ choices, face }: MyFaceView): MyFaceResponse {
  return { ...choices, seen: faceResponse(face) };
}
