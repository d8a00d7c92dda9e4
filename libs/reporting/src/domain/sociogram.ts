// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Deed } from './deed.js';

export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly deeds: number;
}

/** Who helps whom, without names. */
export interface Sociogram {
  readonly people: readonly { readonly id: string; readonly gave: number; readonly received: number }[];
  readonly ties: readonly Tie[];
  /** Share of ties that go both ways, 0 to 1. */
  readonly reciprocity: number;
  /** People in the largest group that is connected, whichever way the help goes. */
  readonly largestGroup: number;
  readonly groups: number;
  /** People who only gave, only received, or did both. */
  readonly onlyGave: number;
  readonly onlyReceived: number;
  readonly both: number;
}

const MOST_STEPS = 220;
const FEWEST_STEPS = 60;
/** People moved altogether, so that many do not take longer than a reader waits. */
const MOST_MOVES = 16_000;

/** In how many steps so many people find their places: the more there are, the fewer, each a larger one. */
export function layoutSteps(people: number): number {
  return Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.floor(MOST_MOVES / Math.max(1, people))));
}

/** Garden work is for everybody and ties nobody. */
export function sociogramOf(deeds: readonly Pick<Deed, 'giverId' | 'receiverId'>[]): Sociogram {
  const ties = new Map<string, Tie>();
  for (const { giverId, receiverId } of deeds) {
    if (!receiverId || receiverId === giverId) continue;
    const key = `${giverId} ${receiverId}`;
    ties.set(key, { from: giverId, to: receiverId, deeds: (ties.get(key)?.deeds ?? 0) + 1 });
  }
  const list = [...ties.values()];
  const people = new Map<string, { id: string; gave: number; received: number }>();
  const personOf = (id: string) => people.get(id) ?? people.set(id, { id, gave: 0, received: 0 }).get(id)!;
  for (const { from, to, deeds: count } of list) {
    personOf(from).gave += count;
    personOf(to).received += count;
  }
  const everybody = [...people.values()];
  const groups = groupSizes(
    everybody.map(({ id }) => id),
    list,
  );
  return {
    people: everybody,
    ties: list,
    reciprocity: list.length === 0 ? 0 : list.filter(({ from, to }) => ties.has(`${to} ${from}`)).length / list.length,
    largestGroup: Math.max(0, ...groups),
    groups: groups.length,
    onlyGave: everybody.filter(({ received }) => received === 0).length,
    onlyReceived: everybody.filter(({ gave }) => gave === 0).length,
    both: everybody.filter(({ gave, received }) => gave > 0 && received > 0).length,
  };
}

/** Sizes of the connected groups. */
function groupSizes(ids: readonly string[], ties: readonly Tie[]): number[] {
  const rootOf = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    for (let above = rootOf.get(root); above !== undefined && above !== root; above = rootOf.get(root)) root = above;
    rootOf.set(id, root);
    return root;
  };
  for (const { from, to } of ties) rootOf.set(find(from), find(to));
  const sizes = new Map<string, number>();
  for (const id of ids) sizes.set(find(id), (sizes.get(find(id)) ?? 0) + 1);
  return [...sizes.values()];
}
