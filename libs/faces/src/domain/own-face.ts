// SPDX-License-Identifier: AGPL-3.0-or-later

/** Two lines, as they stand on a telephone. */
export const MOST_LETTERS = 160;

/** What one person has chosen to show to those they meet; initials are shown in any case. */
export interface OwnFace {
  readonly personId: string;
  /** What they say of themselves; null for nothing. */
  readonly words: string | null;
  readonly showsLanguages: boolean;
  /** How often they have helped. */
  readonly showsHelped: boolean;
  /** Since when the office knows them. */
  readonly showsKnown: boolean;
}

export type FaceChoices = Omit<OwnFace, 'personId'>;

/** Nothing is shown of whom nobody asked. */
export const NOTHING_SHOWN: FaceChoices = {
  words: null,
  showsLanguages: false,
  showsHelped: false,
  showsKnown: false,
};
