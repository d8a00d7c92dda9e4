// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from './frame.js';

export const LABEL_SIZE = 18;
/** Of a letter, in letters’ height: Titillium’s are narrow, what stands in for it is not. */
const LETTER_WIDTH = 0.56;
/** More names than these make no map clearer. */
const MOST_LABELS = 14;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  readonly text: string;
  /** Its middle, and the line it stands on. */
  readonly x: number;
  readonly y: number;
}

/** The labels that can stand where they belong without touching what is there or each other; whoever comes first stays, in the first of its places that is free. */
export function placeLabels(
  wanted: readonly Label[],
  taken: readonly Box[],
  { width, height }: Pick<Frame, 'width' | 'height'>,
): Label[] {
  const placed: Label[] = [];
  const boxes = [...taken];
  for (const label of wanted) {
    const box = boxOf(label);
    if (placed.some(({ text }) => text === label.text)) continue;
    const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
    if (placed.length >= MOST_LABELS || !isInside || boxes.some((other) => overlaps(box, other))) continue;
    placed.push(label);
    boxes.push(box);
  }
  return placed;
}

export function boxOf({ text, x, y }: Label): Box {
  const half = (text.length * LABEL_SIZE * LETTER_WIDTH) / 2;
  return { left: x - half, right: x + half, top: y - LABEL_SIZE, bottom: y + LABEL_SIZE * 0.3 };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
