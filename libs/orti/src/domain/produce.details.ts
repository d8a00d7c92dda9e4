// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

/** Kilograms with at most three decimals, kept as grams so that every one of them is accounted for. */
const kgShape = z.number().positive().max(2_000).multipleOf(0.001);

/** A harvest to be shared out in crates; `when` is the pick-up window. */
export const harvestShape = z.strictObject({
  gardenId: idShape,
  crop: plainText(60, 2),
  kg: kgShape,
  /** What one crate holds. */
  crateKg: kgShape.default(3),
  bestBefore: dayShape.optional(),
});
export type HarvestDetails = z.output<typeof harvestShape>;

/** Produce a household would like; `when` says when it can be fetched, any time in the next two weeks if left out. */
export const produceRequestShape = z.strictObject({
  crates: z.number().int().min(1).max(10).default(1),
  /** Crops they would like; anything when empty. */
  crops: z.array(plainText(60, 2)).max(20).default([]),
  /** What they do not want, whatever the reason; nobody asks for it. Requests of before have not been asked. */
  without: z.array(plainText(60, 2)).max(20).optional(),
  /** Somebody must bring it, because they cannot fetch it. */
  carryHome: z.boolean().default(false),
});
export type ProduceRequest = z.output<typeof produceRequestShape>;

/** How many whole crates a harvest fills. */
export function cratesOf(harvest: Pick<HarvestDetails, 'kg' | 'crateKg'>): number {
  return Math.floor(gramsOf(harvest.kg) / gramsOf(harvest.crateKg));
}

export function gramsOf(kg: number): number {
  return Math.round(kg * 1000);
}
