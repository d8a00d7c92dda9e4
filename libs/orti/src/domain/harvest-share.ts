// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { shareHarvest, type ShareReason } from '@reciproca/matching';
import { idShape } from '@reciproca/platform';
import { z } from 'zod';
import { gramsOf } from './produce.details.js';

/** What a kitchen scale tells apart without fuss. */
const LOT_GRAMS = 50;

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
  readonly leftoverReason: 'wishes-met' | 'less-than-a-lot' | null;
}

/** The fair division of what is there; the lines keep their order. */
export function proposeShare(availableGrams: number, asking: readonly AskingLine[]): ProposedShare {
  const households = asking.map(({ requestId, wishGrams, people, cannotShop, last }) => ({
    id: requestId,
    wishGrams,
    people,
    cannotShop,
    lastShare: last && last.wishGrams > 0 ? Math.min(1, last.grams / last.wishGrams) : null,
  }));
  const { shares, givenGrams, leftoverGrams, leftoverReason } = shareHarvest({
    grams: availableGrams,
    lotGrams: LOT_GRAMS,
    households,
  });
  const byId = new Map(shares.map((share) => [share.id, share]));
  const lines = asking.map((line) => ({
    ...line,
    proposedGrams: byId.get(line.requestId)?.grams ?? 0,
    reasons: byId.get(line.requestId)?.reasons ?? [],
  }));
  return { lines, sharedGrams: givenGrams, leftGrams: leftoverGrams, leftoverReason };
}

/** Grams by request as somebody decided them. Refusals name the field of the line that is wrong. */
export function decidedGrams(
  lines: readonly ShareLineInput[],
  asking: readonly Pick<AskingLine, 'requestId'>[],
  availableGrams: number,
): Map<string, number> {
  const decided = new Map<string, number>();
  const total = lines.reduce((sum, { kg }) => sum + gramsOf(kg), 0);
  let sum = 0;
  for (const [index, { requestId, kg }] of lines.entries()) {
    const field = `lines.${index}.kg`;
    const isAsking = asking.some((line) => line.requestId === requestId);
    if (decided.has(requestId) || (!isAsking && kg > 0))
      throw new DomainError('share.no_longer_asks', 'conflict', { field });
    if (isAsking) decided.set(requestId, gramsOf(kg));
    sum += gramsOf(kg);
    if (sum > availableGrams)
      throw new DomainError('share.too_much', 'invalid', {
        field,
        kg: availableGrams / 1000,
        over: (total - availableGrams) / 1000,
      });
  }
  if (sum === 0) throw new DomainError('share.nobody', 'invalid', { field: lines.length > 0 ? 'lines.0.kg' : 'lines' });
  return decided;
}

/** Crates a share is handed over in; the last one may be less full. */
export function cratesFor(grams: number, crateGrams: number): number {
  return Math.ceil(grams / crateGrams);
}
