// SPDX-License-Identifier: AGPL-3.0-or-later
/** A garden’s year in money and kilograms, side by side. */
export interface Coverage {
  readonly receivedCents: number;
  readonly costCents: number;
  /** Sold and not paid yet. */
  readonly owedCents: number;
  readonly writtenOffCents: number;
  readonly soldGrams: number;
  readonly lostGrams: number;
  readonly givenGrams: number;
  readonly givenCrates: number;
}

/** How much of its costs a garden has received for what it sold; null where it has cost nothing. */
export function coveredPercent({
  receivedCents,
  costCents,
}: Pick<Coverage, 'receivedCents' | 'costCents'>): number | null {
  return costCents === 0 ? null : Math.floor((receivedCents * 100) / costCents);
}

/** First and last day of a year of the book. */
export function daysOfYear(year: number): [string, string] {
  return [`${year}-01-01`, `${year}-12-31`];
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
