// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Action, Deed, Profile } from './deed.js';
import type { Period } from './period.js';
import type { Figure } from './suppression.js';

/** What is counted of an action in a period. Minutes, metres and grams are totals, never of few people alone. */
export interface ActionFigures {
  readonly action: Action;
  readonly exchanges: number;
  readonly helped: Figure;
  readonly helpers: Figure;
  readonly newVolunteers: Figure;
  readonly minutes: Figure;
  /** Of these, what somebody received; the rest was for everybody, such as work in a garden. */
  readonly minutesReceived: Figure;
  readonly rides: number;
  readonly rideMetres: Figure;
  readonly grams: Figure;
}

/** The same with nothing held back. */
export type RawFigures = { readonly [Key in keyof ActionFigures]: NonNullable<ActionFigures[Key]> };

export function deedsOf(action: Action, deeds: readonly Deed[]): readonly Deed[] {
  return action === 'all' ? deeds : deeds.filter(({ service }) => service === action);
}

/** A person who both helped and was helped counts once in each. */
export function rawFigures(
  action: Action,
  all: readonly Deed[],
  people: ReadonlyMap<string, Profile>,
  { from, to }: Period,
): RawFigures {
  const deeds = deedsOf(action, all);
  const helpers = new Set(deeds.map(({ giverId }) => giverId));
  const newVolunteers = [...helpers].filter((id) => isWithin(people.get(id)?.firstGaveOn, from, to)).length;
  const received = deeds.filter(({ receiverId }) => receiverId !== null);
  const helped = new Set(received.map(({ receiverId }) => receiverId));
  const rides = deeds.filter(({ rideMetres }) => rideMetres !== null);
  return {
    action,
    exchanges: received.length,
    helped: helped.size,
    helpers: helpers.size,
    newVolunteers,
    minutes: sum(deeds, ({ minutes }) => minutes),
    minutesReceived: sum(received, ({ minutes }) => minutes),
    rides: rides.length,
    rideMetres: sum(rides, ({ rideMetres }) => rideMetres ?? 0),
    grams: sum(deeds, ({ grams }) => grams ?? 0),
  };
}

export function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

function isWithin(day: string | null | undefined, from: string, to: string): boolean {
  return day !== null && day !== undefined && day >= from && day <= to;
}
