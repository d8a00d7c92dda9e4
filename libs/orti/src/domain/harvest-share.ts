// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { type LeftoverReason, shareHarvest, type ShareReason } from '@reciproca/matching';
import { idShape } from '@reciproca/platform';
import { z } from 'zod';
import { gramsOf } from './produce.details.js';

/** What a kitchen scale tells apart without fuss. */
const LOT_GRAMS = 50;

/** Less than that is not worth the way to fetch it. */
const LEAST_WORTH_GRAMS = 1000;

/** How a harvest is to be divided: the least that makes a part, and among how many at most. What is left out is chosen to fit. */
export const shareChoiceShape = z.strictObject({
  leastKg: z.number().min(0.05).max(100).multipleOf(0.001).optional(),
  households: z.number().int().min(1).max(200).optional(),
});
export type ShareChoiceInput = z.output<typeof shareChoiceShape>;

export interface ShareChoice {
  readonly leastGrams: number;
  readonly mostHouseholds: number;
}

/** About a crate’s worth for each unless said; asked for fewer, or for bigger parts, the one follows from the other. */
export function choiceFor(
  { leastKg, households }: ShareChoiceInput,
  availableGrams: number,
  crateGrams: number,
  asking: number,
): ShareChoice {
  const usual = Math.max(LEAST_WORTH_GRAMS, crateGrams);
  const wanted = leastKg === undefined ? usual : gramsOf(leastKg);
  const forMore = households === undefined ? wanted : Math.floor(availableGrams / households / LOT_GRAMS) * LOT_GRAMS;
  const leastGrams = Math.max(LOT_GRAMS, leastKg === undefined ? Math.min(wanted, forMore, availableGrams) : wanted);
  const thereFor = Math.max(1, Math.floor(availableGrams / leastGrams));
  return { leastGrams, mostHouseholds: households ?? Math.max(1, Math.min(asking, thereFor)) };
}

export const shareLineShape = z.strictObject({
  requestId: idShape,
  kg: z.number().min(0).max(2_000).multipleOf(0.001),
});
export type ShareLineInput = z.output<typeof shareLineShape>;

/** What a household got when produce was last shared out. */
export interface LastShare {
  readonly grams: number;
  readonly wishGrams: number;
  readonly crop: string;
  readonly decidedAt: Date;
}

/** A household that asks for some of a harvest. */
export interface AskingLine {
  readonly requestId: string;
  readonly personId: string;
  readonly householdId: string | null;
  /** Crates asked for, in grams of this harvest. */
  readonly wishGrams: number;
  readonly people: number;
  readonly cannotShop: boolean;
  readonly last: LastShare | null;
}

export interface ProposedLine extends AskingLine {
  readonly proposedGrams: number;
  readonly reasons: readonly ShareReason[];
}

export interface ProposedShare {
  readonly lines: readonly ProposedLine[];
  readonly sharedGrams: number;
  readonly leftGrams: number;
  readonly leftoverReason: LeftoverReason | null;
  /** Among how many it is divided; fewer than wanted where there are no more least parts. */
  readonly households: number;
}

/** The fair division of what is there; the lines keep their order, which is that of asking. */
export function proposeShare(
  availableGrams: number,
  asking: readonly AskingLine[],
  { leastGrams, mostHouseholds }: ShareChoice,
): ProposedShare {
  const households = asking.map(({ requestId, wishGrams, people, cannotShop, last }) => ({
    id: requestId,
    wishGrams,
    people,
    cannotShop,
    lastShare: last && last.wishGrams > 0 ? Math.min(1, last.grams / last.wishGrams) : null,
  }));
  const divided = shareHarvest({
    grams: availableGrams,
    lotGrams: LOT_GRAMS,
    households,
    leastGrams,
    mostHouseholds,
    equalParts: true,
  });
  const byId = new Map(divided.shares.map((share) => [share.id, share]));
  const lines = asking.map((line) => ({
    ...line,
    proposedGrams: byId.get(line.requestId)?.grams ?? 0,
    reasons: byId.get(line.requestId)?.reasons ?? [],
  }));
  const { givenGrams: sharedGrams, leftoverGrams: leftGrams, leftoverReason } = divided;
  return { lines, sharedGrams, leftGrams, leftoverReason, households: divided.households };
}

/** Grams by request as somebody decided them. Refusals name the field of the line that is wrong. */
export function decidedGrams(
  lines: readonly ShareLineInput[],
  proposed: readonly Pick<ProposedLine, 'requestId' | 'proposedGrams'>[],
  availableGrams: number,
): Map<string, number> {
  const decided = new Map<string, number>();
  for (const [index, { requestId, kg }] of lines.entries()) {
    const isAsking = proposed.some((line) => line.requestId === requestId);
    if (decided.has(requestId) || (!isAsking && kg > 0))
      throw new DomainError('share.no_longer_asks', 'conflict', { field: `lines.${index}.kg` });
    if (isAsking) decided.set(requestId, gramsOf(kg));
  }
  const total = [...decided.values()].reduce((sum, grams) => sum + grams, 0);
  if (total > availableGrams)
    throw new DomainError('share.too_much', 'invalid', {
      field: `lines.${mostRaised(lines, proposed)}.kg`,
      kg: availableGrams / 1000,
      over: (total - availableGrams) / 1000,
    });
  if (total === 0)
    throw new DomainError('share.nobody', 'invalid', { field: lines.length > 0 ? 'lines.0.kg' : 'lines' });
  return decided;
}

/** Where too much was most likely written: the line furthest above what was proposed for it. */
function mostRaised(
  lines: readonly ShareLineInput[],
  proposed: readonly Pick<ProposedLine, 'requestId' | 'proposedGrams'>[],
): number {
  const before = new Map(proposed.map(({ requestId, proposedGrams }) => [requestId, proposedGrams]));
  const raises = lines.map(({ requestId, kg }) => gramsOf(kg) - (before.get(requestId) ?? 0));
  return raises.lastIndexOf(Math.max(...raises));
}

/** Crates a share is handed over in; the last one may be less full. */
export function cratesFor(grams: number, crateGrams: number): number {
  return Math.ceil(grams / crateGrams);
}
