// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from './frame.js';

const ROUND = [1, 2, 5];
/** Of the width of the map. */
const LONGEST_SHARE = 0.3;

export interface ScaleBar {
  readonly metres: number;
  /** As drawn. */
  readonly length: number;
}

/** The longest round number of metres that takes no more than a third of the map. */
export function scaleBarOf({ width, metresWide }: Pick<Frame, 'width' | 'metresWide'>): ScaleBar {
  const most = metresWide * LONGEST_SHARE;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = Math.max(...ROUND.map((one) => one * power).filter((one) => one <= most));
  return { metres, length: (metres / metresWide) * width };
}
