// SPDX-License-Identifier: AGPL-3.0-or-later

/** What somebody does with a mouse and a keyboard to get something done; the same on each run. */
export interface Effort {
  /** Fields that are filled in or chosen, each by itself. */
  readonly fields: number;
  /** Keys that write into them. */
  readonly keys: number;
  /** What is aimed at and pressed: links, buttons, fields, a choice and what is chosen in it. */
  readonly presses: number;
  /** Pages that come as an answer. */
  readonly pages: number;
  /** Words of the pages that are seen for the first time. */
  readonly words: number;
}

export interface Hand {
  readonly keySeconds: number;
  readonly wordsPerMinute: number;
}

/**
 * The keystroke-level model (Card, Moran and Newell, Communications of the ACM 23:7, 1980), whose operators are known from measuring
 * many people, with their typists: who is no secretary, and who does not know the keyboard. How fast one reads: the mean for texts that
 * are no stories, and the lower end of where most adults lie (Brysbaert, Journal of Memory and Language 109, 2019).
 */
export const HANDS = {
  usual: { keySeconds: 0.28, wordsPerMinute: 238 },
  slow: { keySeconds: 1.2, wordsPerMinute: 175 },
} as const satisfies Record<string, Hand>;

const POINT_SECONDS = 1.1;
const BUTTON_SECONDS = 0.2;
const TO_THE_OTHER_DEVICE_SECONDS = 0.4;
const THINK_SECONDS = 1.35;
/** What our pages may take at most on a slow telephone, though they answer in a fifth of it here. */
const ANSWER_SECONDS = 1.5;

/** Thought before each press, those into a field too; the hand goes from the mouse to the keys and back where something is typed. */
export function minutesOf(effort: Effort, { keySeconds, wordsPerMinute }: Hand): number {
  const seconds =
    effort.presses * (THINK_SECONDS + POINT_SECONDS + BUTTON_SECONDS) +
    effort.fields * 2 * TO_THE_OTHER_DEVICE_SECONDS +
    effort.keys * keySeconds +
    effort.pages * ANSWER_SECONDS;
  return seconds / 60 + effort.words / wordsPerMinute;
}
