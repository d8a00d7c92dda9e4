// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Action, Deed, Profile } from './deed.js';
import type { Period } from './period.js';
import { type Figure, publishedCount } from './suppression.js';

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

export function deedsOf(action: Action, deeds: readonly Deed[]): readonly Deed[] {
  return action === 'all' ? deeds : deeds.filter(({ service }) => service === action);
}

/** A person who both helped and was helped counts once in each. */
export function figuresOf(
  action: Action,
  all: readonly Deed[],
  people: ReadonlyMap<string, Profile>,
  { from, to }: Period,
): ActionFigures {
  const deeds = deedsOf(action, all);
  const helpers = new Set(deeds.map(({ giverId }) => giverId));
  const newVolunteers = [...helpers].filter((id) => isWithin(people.get(id)?.firstGaveOn, from, to)).length;
  const received = deeds.filter(({ receiverId }) => receiverId !== null);
  const helped = new Set(received.map(({ receiverId }) => receiverId));
  const isTold = publishedCount(helpers.size) !== null;
  const rides = deeds.filter(({ rideMetres }) => rideMetres !== null);
  return {
    action,
    exchanges: received.length,
    helped: publishedCount(helped.size),
    helpers: publishedCount(helpers.size),
    newVolunteers: publishedCount(newVolunteers),
    minutes: isTold ? sum(deeds, ({ minutes }) => minutes) : null,
    minutesReceived: isTold && publishedCount(helped.size) !== null ? sum(received, ({ minutes }) => minutes) : null,
    rides: rides.length,
    rideMetres: isTold ? sum(rides, ({ rideMetres }) => rideMetres ?? 0) : null,
    grams: isTold ? sum(deeds, ({ grams }) => grams ?? 0) : null,
  };
}

export function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

function isWithin(day: string | null | undefined, from: string, to: string): boolean {
  return day !== null && day !== undefined && day >= from && day <= to;
}
