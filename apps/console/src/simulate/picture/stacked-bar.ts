// SPDX-License-Identifier: AGPL-3.0-or-later
import { element, words } from './svg-elements.js';
import { BARS, COLOURS, PICTURE } from './picture-look.js';

export interface BarPart {
  readonly share: number;
  readonly colour: string;
  readonly label: string;
  /** White words do not show on a light colour. */
  readonly isLight?: boolean;
  /** Told to the right of the bar, where even the smallest part has room. */
  readonly isBeside?: boolean;
}

const LEAST_LABELLED = 0.08;

/** A name, and beside it shares of the whole one after another. */
export function stackedBar(top: number, name: string, isOurs: boolean, parts: readonly BarPart[]): string {
  const middle = top + BARS.height / 2 + 6;
  const right = BARS.left + BARS.width;
  let x = BARS.left;
  const drawn = parts.flatMap(({ share, colour, label, isBeside, isLight }) => {
    const width = share * BARS.width;
    const left = x;
    x += width;
    const part = element('rect', { x: left, y: top, width, height: BARS.height, fill: colour });
    if (isBeside) return [part, words(right + 10, middle, label, { 'font-weight': 700 })];
    if (share < LEAST_LABELLED) return [part];
    const fill = isLight ? COLOURS.ink : COLOURS.paper;
    return [part, words(left + width / 2, middle, label, { 'text-anchor': 'middle', fill, 'font-weight': 600 })];
  });
  return element('g', {}, [
    words(PICTURE.margin, middle, name, { 'font-weight': isOurs ? 700 : 400, 'font-size': 18 }),
    element('rect', { x: BARS.left, y: top, width: BARS.width, height: BARS.height, fill: COLOURS.line }),
    ...drawn,
  ]);
}
