// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Span } from './span.js';

export const BOARD_ORDERS = ['new', 'near', 'soon'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

/** Which part of the neighbours' board somebody looks at. */
export interface Narrowed {
  /** Each is somewhere in the title, the words, the kind of help or the place; small and large, with and without accents. */
  readonly words: readonly string[];
  /** With room left at some time within it; null for any. */
  readonly during: Span | null;
  /** Until when a time with room lies in which the reader has nothing else; null where that is not asked. */
  readonly freeUntil: Date | null;
  /** Where the reader lives; null where that is not known, and then nothing is near. */
  readonly near: { readonly lat: number; readonly lon: number } | null;
  /** By the cells of the grid, as the crow flies; null for any distance. */
  readonly withinMetres: number | null;
  readonly order: BoardOrder;
}
