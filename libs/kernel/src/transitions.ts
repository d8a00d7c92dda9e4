// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from './domain-error.js';

/** For each state, the states that may follow it. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Throws `<noun>.wrong_state` (conflict) unless the table lets `from` become `to`. */
export function ensureTransition<State extends string>(
  noun: string,
  table: TransitionTable<State>,
  from: State,
  to: State,
): void {
  if (!table[from].includes(to)) throw new DomainError(`${noun}.wrong_state`, 'conflict', { from, to });
}

/** The states that can be reached from `start`, itself included. */
export function reachableStates<State extends string>(table: TransitionTable<State>, start: State): Set<State> {
  const seen = new Set<State>([start]);
  const queue: State[] = [start];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const next of table[state]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen;
}
