// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel, Language, TransitionTable } from '@reciproca/kernel';

export const ROUND_STATES = ['draft', 'open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_TRANSITIONS: TransitionTable<RoundState> = { draft: ['open'], open: ['closed'], closed: [] };

/** All had rated, its last day was over, or staff closed it before. */
export const CLOSED_BY = ['all', 'day', 'staff'] as const;

export const MOST_ITEMS = 20;
export const SCALES = [3, 4, 5, 6, 7, 10] as const;

/** A time at which the table judges a period; days are yyyy-mm-dd. */
export interface Round {
  readonly id: string;
  readonly tableId: string;
  readonly number: number;
  readonly name: string;
  readonly fromDay: string;
  readonly toDay: string;
  /** From 1 to this. */
  readonly scaleMax: number;
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly state: RoundState;
  /** The last day on which it can be rated. */
  readonly closesOn: string;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBy: (typeof CLOSED_BY)[number] | null;
  readonly discussion: string | null;
  readonly decision: string | null;
  /** The decision for everybody, in other languages. */
  readonly told: Partial<Record<Language, string>>;
}

export const ITEM_KINDS = ['counted', 'own', 'question'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What the reports count that a table may judge. */
export const COUNTED = ['exchanges', 'helped', 'helpers', 'new_volunteers', 'hours', 'rides', 'kilograms'] as const;
export type Counted = (typeof COUNTED)[number];

/** An indicator or a question, as the seats see it. */
export interface RoundItem {
  readonly id: string;
  readonly roundId: string;
  readonly position: number;
  readonly kind: ItemKind;
  readonly measure: Counted | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly target: number | null;
  /** Null where there is none, or it is held back. */
  readonly value: number | null;
  readonly source: string | null;
  /** Raised when it turns out wrong: what was said of it before does not count. */
  readonly revision: number;
  readonly correction: string | null;
}

export interface Rating {
  readonly id: string;
  readonly roundId: string;
  readonly itemId: string;
  readonly seatId: string;
  /** Who of the seat speaks for it in this round. */
  readonly termId: string;
  readonly revision: number;
  /** Null: this seat cannot say. */
  readonly value: number | null;
  readonly note: string | null;
  readonly channel: Channel;
  readonly ratedAt: Date;
}

/** Ratings of what an item says now; what was said of a wrong figure does not count. */
export function holding(items: readonly RoundItem[], ratings: readonly Rating[]): Rating[] {
  const revisions = new Map(items.map(({ id, revision }) => [id, revision]));
  return ratings.filter(({ itemId, revision }) => revisions.get(itemId) === revision);
}

/** Whether a seat has said something of every item as it stands. */
export function hasRatedAll(items: readonly RoundItem[], ratings: readonly Rating[], seatId: string): boolean {
  const said = new Set(
    holding(items, ratings)
      .filter((rating) => rating.seatId === seatId)
      .map(({ itemId }) => itemId),
  );
  return items.every(({ id }) => said.has(id));
}
