// SPDX-License-Identifier: AGPL-3.0-or-later
/** Months, 1 to 12. */
export interface CropMonths {
  readonly sow: readonly number[];
  readonly harvest: readonly number[];
}

/**
 * When what grows in Piedmont's plain and hills is usually sown or planted out, and harvested, outdoors. Common practice, taken from no
 * single calendar: each ente corrects it for its own ground and height.
 */
export const CROPS = {
  asparagus: { sow: [3, 4], harvest: [4, 5, 6] },
  aubergines: { sow: [4, 5], harvest: [7, 8, 9, 10] },
  beans: { sow: [4, 5, 6, 7], harvest: [7, 8, 9, 10] },
  beetroot: { sow: [3, 4, 5, 6, 7], harvest: [6, 7, 8, 9, 10, 11] },
  broad_beans: { sow: [2, 3, 10, 11], harvest: [5, 6] },
  cabbages: { sow: [6, 7, 8], harvest: [10, 11, 12, 1, 2] },
  cardoons: { sow: [4, 5, 6], harvest: [10, 11, 12] },
  carrots: { sow: [3, 4, 5, 6, 7], harvest: [6, 7, 8, 9, 10, 11] },
  chard: { sow: [3, 4, 5, 6, 7, 8], harvest: [5, 6, 7, 8, 9, 10, 11] },
  courgettes: { sow: [4, 5, 6], harvest: [6, 7, 8, 9] },
  cucumbers: { sow: [4, 5, 6], harvest: [6, 7, 8, 9] },
  fennel: { sow: [6, 7, 8], harvest: [9, 10, 11] },
  garlic: { sow: [10, 11, 1, 2], harvest: [6, 7] },
  herbs: { sow: [3, 4, 5], harvest: [5, 6, 7, 8, 9, 10] },
  leeks: { sow: [4, 5, 6, 7], harvest: [9, 10, 11, 12, 1, 2, 3] },
  lettuce: { sow: [3, 4, 5, 6, 7, 8, 9], harvest: [4, 5, 6, 7, 8, 9, 10, 11] },
  onions: { sow: [2, 3, 9, 10], harvest: [6, 7, 8] },
  peas: { sow: [2, 3, 10, 11], harvest: [5, 6] },
  peppers: { sow: [4, 5], harvest: [7, 8, 9, 10] },
  potatoes: { sow: [3, 4], harvest: [6, 7, 8, 9] },
  pumpkins: { sow: [4, 5], harvest: [9, 10] },
  radishes: { sow: [3, 4, 5, 6, 8, 9], harvest: [4, 5, 6, 7, 9, 10] },
  spinach: { sow: [2, 3, 8, 9, 10], harvest: [3, 4, 5, 10, 11] },
  tomatoes: { sow: [4, 5], harvest: [7, 8, 9, 10] },
} as const satisfies Record<string, CropMonths>;

export type CropCode = keyof typeof CROPS;
export const CROP_CODES = Object.keys(CROPS) as [CropCode, ...CropCode[]];

/** As the ente has corrected it, or as is common. */
export interface Crop extends CropMonths {
  readonly code: CropCode;
  readonly isCorrected: boolean;
}
