// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import type { ShownNote } from '../application/person-notes.js';
import { NOTE_LENGTH } from '../domain/person-note.js';

export const noteShape = z.strictObject({
  toKnow: plainText(NOTE_LENGTH, 3),
  forHelpers: z.boolean().default(false),
});
export const noteParam = z.object({ id: idShape, noteId: idShape });

export const notesAnswerShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      toKnow: z.string(),
      forHelpers: z.boolean().describe('Whether who helps them reads it too, from the agreement to its end'),
      writtenBy: z.string(),
      writtenAt: z.iso.datetime(),
    }),
  ),
});

export function notesAnswer(notes: readonly ShownNote[]): z.output<typeof notesAnswerShape> {
  return {
    items: notes.map(({ id, text, forHelpers, writtenByName, writtenAt }) => ({
      id,
      toKnow: text,
      forHelpers,
      writtenBy: writtenByName,
      writtenAt: writtenAt.toISOString(),
    })),
  };
}
