// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '../random/seeded-random.js';
import { type Arc, buildGraph, type ExchangeGraph } from './graph.js';

export interface SaidmanPair {
  readonly patient: number;
  readonly donor: number;
  /** Share of donors the patient's antibodies refuse. */
  readonly sensitised: number;
}

export interface SaidmanPool {
  readonly pairs: readonly SaidmanPair[];
  readonly graph: ExchangeGraph;
}

/** O, A, B, AB: shares of each among patients and donors alike. */
const BLOOD_SHARES = [0.4814, 0.3373, 0.1428, 0.0385];
const [O, AB] = [0, 3];
const SENSITISED = [0.05, 0.45, 0.9];
const SENSITISED_SHARES = [0.7019, 0.2, 0.0981];
const FEMALE_SHARE = 0.409;
const SPOUSE_SHARE = 0.4897;
/** What is left of a woman's chance to tolerate the father of her children. */
const TOLERATED_SHARE = 0.75;

/**
 * Pairs of patient and donor who do not go together, and an arc, worth 1, to each patient a donor could give to (S. Saidman, A. Roth, T. Sönmez,
 * U. Ünver, F. Delmonico 2006): the pools kidney-exchange solvers are measured on, dense and with many packings that are the best.
 */
export function generateSaidmanPool(seed: number, size: number): SaidmanPool {
  const random = seededRandom(seed);
  const pairs: SaidmanPair[] = [];
  while (pairs.length < size) {
    const [patient, donor] = [drawn(random, BLOOD_SHARES), drawn(random, BLOOD_SHARES)];
    const isWife = random() < FEMALE_SHARE && random() < SPOUSE_SHARE;
    const sensitised = SENSITISED[drawn(random, SENSITISED_SHARES)]!;
    const refused = isWife ? 1 - TOLERATED_SHARE * (1 - sensitised) : sensitised;
    if (goesWith(donor, patient) && random() >= refused) continue;
    pairs.push({ patient, donor, sensitised });
  }
  const arcs: Arc[] = [];
  for (const [from, { donor }] of pairs.entries()) {
    for (const [to, { patient, sensitised }] of pairs.entries())
      if (from !== to && goesWith(donor, patient) && random() >= sensitised) arcs.push({ from, to, weight: 1 });
  }
  return { pairs, graph: buildGraph(size, arcs) };
}

/** By blood type alone. */
function goesWith(donor: number, patient: number): boolean {
  return donor === O || donor === patient || patient === AB;
}

function drawn(random: () => number, shares: readonly number[]): number {
  let left = random();
  for (const [at, share] of shares.entries()) {
    left -= share;
    if (left < 0) return at;
  }
  return shares.length - 1;
}
