// SPDX-License-Identifier: AGPL-3.0-or-later
import { exclude, type TravelPace, type WantedTime } from '@reciproca/diary';

/** Things of one person of which one alone can be: for each the positions of the pairs that take part in it. */
export type Exclusive = readonly (readonly number[])[];

/** Time of a person that choosing any of these pairs takes. */
interface Taken {
  readonly time: WantedTime;
  readonly pairs: number[];
}

/**
 * Whatever of one person's cannot be chosen together, as few sets as cover every two that exclude each other. Things that overlap at one
 * moment all exclude each other, so going through them by their beginnings finds those sets whole; the way between two may add some.
 * @param times of each pair, by its position
 */
export function exclusiveSets(times: readonly (readonly WantedTime[])[], pace: TravelPace): Exclusive[] {
  const byPerson = new Map<string, Map<string, Taken>>();
  for (const [pair, own] of times.entries()) {
    for (const time of own) {
      let taken = byPerson.get(time.personId);
      if (!taken) byPerson.set(time.personId, (taken = new Map<string, Taken>()));
      const { groupId, startsAt, endsAt, begins, ends, staysUntil } = time;
      const key = JSON.stringify([groupId, startsAt, endsAt, begins, ends, staysUntil]);
      const same = taken.get(key);
      if (same) same.pairs.push(pair);
      else taken.set(key, { time, pairs: [pair] });
    }
  }
  return [...byPerson.values()].flatMap((taken) => {
    const all = [...taken.values()];
    return new Set(all.map(({ time }) => time.groupId)).size > 1 ? setsOf(all, pace) : [];
  });
}

function setsOf(taken: readonly Taken[], pace: TravelPace): Exclusive[] {
  const inOrder = taken.toSorted((a, b) => a.time.startsAt.getTime() - b.time.startsAt.getTime());
  const isGroup = (one: number, other: number): boolean => groupOf(inOrder, one) === groupOf(inOrder, other);
  const clashing = inOrder.map((one) => inOrder.map((other) => exclude(one.time, other.time, pace)));
  const sets: Set<number>[] = [];
  for (const at of inOrder.keys()) {
    const before = Array.from({ length: at }, (_, other) => at - 1 - other);
    let open = before.filter((other) => clashing[at]![other]);
    while (open.length > 0) {
      const set = new Set([at, open[0]!]);
      for (const other of [...open.slice(1), ...before]) {
        if ([...set].every((member) => member === other || isGroup(member, other) || clashing[member]![other]))
          set.add(other);
      }
      open = open.filter((other) => !set.has(other));
      sets.push(set);
    }
  }
  return largestOf(sets).map((set) => groupsOf([...set].map((at) => inOrder[at]!)));
}

function groupOf(taken: readonly Taken[], at: number): string | undefined {
  return taken[at]?.time.groupId;
}

/** Without those that lie in another. */
function largestOf(sets: readonly Set<number>[]): Set<number>[] {
  const largest: Set<number>[] = [];
  for (const set of sets.toSorted((a, b) => b.size - a.size))
    if (!largest.some((other) => [...set].every((one) => other.has(one)))) largest.push(set);
  return largest;
}

function groupsOf(set: readonly Taken[]): Exclusive {
  const groups = new Map<string, Set<number>>();
  for (const { time, pairs } of set) {
    const group = groups.get(time.groupId) ?? new Set<number>();
    for (const pair of pairs) group.add(pair);
    groups.set(time.groupId, group);
  }
  return [...groups.values()].map((pairs) => [...pairs].sort((a, b) => a - b));
}
