// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '../random/seeded-random.js';
import { type Arc, buildGraph, type ExchangeGraph } from './graph.js';

export interface PoolOptions {
  readonly people: number;
  /** Kinds of help there are; 30 unless given. */
  readonly categories?: number;
  /** Different categories each person offers; 2 unless given. */
  readonly offers?: number;
  /** Each person needs from one to this many categories they do not offer; 2 unless given. */
  readonly mostNeeds?: number;
  /** Side of the square people live in, evenly; 40 unless given. */
  readonly sideKm?: number;
  /** Nobody helps further away; 8 unless given. */
  readonly radiusKm?: number;
}

export interface PooledPerson {
  readonly xKm: number;
  readonly yKm: number;
  readonly offers: readonly number[];
  readonly needs: readonly number[];
}

export interface Pool {
  readonly people: readonly PooledPerson[];
  readonly graph: ExchangeGraph;
}

/** An invented neighbourhood: an arc to everybody near enough who needs what one offers, worth 1000 next door and 500 at the edge. */
export function generatePool(seed: number, options: PoolOptions): Pool {
  const { people: size, categories = 30, offers = 2, mostNeeds = 2, sideKm = 40, radiusKm = 8 } = options;
  const random = seededRandom(seed);
  const people = Array.from({ length: size }, (): PooledPerson => {
    const [xKm, yKm] = [random() * sideKm, random() * sideKm];
    const needs = 1 + Math.floor(random() * mostNeeds);
    const drawn = new Set<number>();
    while (drawn.size < Math.min(categories, offers + needs)) drawn.add(Math.floor(random() * categories));
    const all = [...drawn];
    return { xKm, yKm, offers: all.slice(0, offers), needs: all.slice(offers) };
  });
  const arcs: Arc[] = [];
  for (const [from, giver] of people.entries()) {
    for (const [to, receiver] of people.entries()) {
      const km = Math.hypot(giver.xKm - receiver.xKm, giver.yKm - receiver.yKm);
      if (from === to || km > radiusKm || !receiver.needs.some((need) => giver.offers.includes(need))) continue;
      arcs.push({ from, to, weight: 1000 - Math.round((500 * km) / radiusKm) });
    }
  }
  return { people, graph: buildGraph(size, arcs) };
}
