// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** More than these nobody reads before the telephone is answered. */
export const MOST_NOTES = 5;
export const NOTE_LENGTH = 200;

/** What has to be known before speaking with a person, or going to them. */
export interface PersonNote {
  readonly id: string;
  readonly personId: string;
  readonly text: string;
  /** Whether who helps them reads it too, from the agreement to its end. */
  readonly forHelpers: boolean;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Throws `person.too_many_notes`, or `person.note_again` for one that stands there already. */
export function ensureRoomForNote(notes: readonly Pick<PersonNote, 'text'>[], text: string): void {
  if (notes.some((note) => note.text === text)) throw new DomainError('person.note_again', 'conflict');
  if (notes.length >= MOST_NOTES) throw new DomainError('person.too_many_notes', 'conflict', { count: MOST_NOTES });
}
