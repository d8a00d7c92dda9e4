// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';

/** As much as two texts of a telephone hold: whatever is written here may have to leave as a text. */
export const MOST_LETTERS = 300;
/** So many from one person to another within a day; whoever has more to say telephones. */
export const MOST_A_DAY = 30;
/** So long what was written in anger can be taken back. */
export const MINUTES_TO_TAKE_BACK = 15;

/** One thing somebody wrote; the office of the ente stands where there is no person. */
export interface Message {
  readonly id: string;
  readonly senderId: string | null;
  readonly recipientId: string | null;
  /** Whose hand it was: the sender's own, that of who acts for them, or of which member of the staff. */
  readonly enteredBy: string | null;
  readonly channel: Channel;
  /** Empty once they were taken back. */
  readonly words: string;
  readonly at: Date;
  readonly takenBackAt: Date | null;
  /** When staff took it off the page. */
  readonly hiddenAt: Date | null;
  /** When somebody of the staff had dealt with what was written to the office. */
  readonly doneAt: Date | null;
}

export function canBeTakenBack({ at, takenBackAt, hiddenAt }: Message, now: Date): boolean {
  return takenBackAt === null && hiddenAt === null && now.getTime() - at.getTime() < MINUTES_TO_TAKE_BACK * 60_000;
}
