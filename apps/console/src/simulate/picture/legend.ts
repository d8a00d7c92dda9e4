// SPDX-License-Identifier: AGPL-3.0-or-later
import { element, words } from './svg-elements.js';

const STEP = 34;
const LETTER = 8.1;

/** Coloured squares with their words, in a line. */
export function legend(
  left: number,
  top: number,
  entries: readonly (readonly [colour: string, text: string])[],
): string {
  let x = left;
  return entries
    .flatMap(([fill, text]) => {
      const at = x;
      x += STEP + text.length * LETTER;
      return [
        element('rect', { x: at, y: top - 12, width: 14, height: 14, rx: 3, fill }),
        words(at + 21, top, text, { 'font-size': 15 }),
      ];
    })
    .join('');
}
