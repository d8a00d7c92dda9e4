// SPDX-License-Identifier: AGPL-3.0-or-later
/** How strongly a part of the ground is tinted, by its share of the largest number: nothing, a little, more, most. */
export const TINTS = [0, 1, 2, 3] as const;
export type Tint = (typeof TINTS)[number];

export function tintOf(number: number, largest: number): Tint {
  if (number <= 0 || largest <= 0) return 0;
  return Math.ceil((number / largest) * 3) as Tint;
}
