// SPDX-License-Identifier: AGPL-3.0-or-later
import { byComponent } from './by-component.js';
import { holding, type Rating, type RoundItem } from './round.js';
import type { Seat } from './seat.js';

/** Fewer than these would say who rated what. */
export const FEWEST_TOGETHER = 3;

/** How a number of seats rated one item. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface ComponentSpread extends Spread {
  /** Null for the small ones together. */
  readonly component: string | null;
}

export interface ItemOutcome {
  readonly item: RoundItem;
  /** Null where fewer than three have rated it. */
  readonly all: Spread | null;
  readonly cannotSay: number;
  readonly byComponent: readonly ComponentSpread[];
  /** In the order of the alphabet, so that it does not tell who wrote them; none where fewer than three have said something. */
  readonly notes: readonly string[];
}

/** What a closed round says of each item. Components of one or two seats stand together, and never so that one can be worked out. */
export function outcomesOf(
  items: readonly RoundItem[],
  ratings: readonly Rating[],
  seats: readonly Pick<Seat, 'id' | 'component'>[],
): ItemOutcome[] {
  const held = holding(items, ratings);
  const componentOf = new Map(seats.map(({ id, component }) => [id, component]));
  return items.map((item) => {
    const own = held.filter(({ itemId }) => itemId === item.id);
    const rated = own.flatMap(({ value, seatId }) =>
      value === null ? [] : [{ value, component: componentOf.get(seatId) ?? '' }],
    );
    const isShown = rated.length >= FEWEST_TOGETHER;
    return {
      item,
      all: isShown ? spreadOf(rated.map(({ value }) => value)) : null,
      cannotSay: own.length - rated.length,
      byComponent: isShown ? spreadsOf(rated) : [],
      notes:
        own.length >= FEWEST_TOGETHER
          ? own.flatMap(({ note }) => note ?? []).toSorted((a, b) => a.localeCompare(b, 'it'))
          : [],
    };
  });
}

function spreadsOf(rated: readonly { value: number; component: string }[]): ComponentSpread[] {
  const sizes = byComponent(rated).toSorted(
    ([a, one], [b, two]) => two.length - one.length || a.localeCompare(b, 'it'),
  );
  const shown = sizes.filter(([, group]) => group.length >= FEWEST_TOGETHER);
  const others = sizes.filter(([, group]) => group.length < FEWEST_TOGETHER).flatMap(([, group]) => group);
  // What is left of all when the others are taken away would be theirs.
  while (others.length > 0 && others.length < FEWEST_TOGETHER) others.push(...(shown.pop()?.[1] ?? []));
  if (shown.length === 0) return [];
  return [
    ...shown.map(([component, group]) => ({ component, ...spreadOf(group.map(({ value }) => value)) })),
    ...(others.length > 0 ? [{ component: null, ...spreadOf(others.map(({ value }) => value)) }] : []),
  ];
}

function spreadOf(values: readonly number[]): Spread {
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    count: values.length,
    mean: Math.round((total / values.length) * 10) / 10,
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}
