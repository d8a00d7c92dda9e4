// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Closed } from './place-times.js';
import type { StandingThere } from './standing-there.js';

export type DatedStanding = StandingThere & { readonly closed: Closed | null };

/** What is told as one, on one line: its next date, how many more, and those at which the place is closed. */
export interface StandingLine {
  readonly next: DatedStanding;
  readonly more: number;
  readonly closed: readonly DatedStanding[];
  /** Of all its dates. */
  readonly people: DatedStanding['people'];
}

/** What falls on closed days first, as that is what somebody has to see to. */
export function standingLines(standing: readonly DatedStanding[]): StandingLine[] {
  const groups = new Map<string, DatedStanding[]>();
  for (const one of standing) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  const lines = [...groups.values()].flatMap((dates): StandingLine[] => {
    const [next, ...others] = dates;
    return next
      ? [{ next, more: others.length, closed: dates.filter(({ closed }) => closed !== null), people: peopleOf(dates) }]
      : [];
  });
  return lines.toSorted((a, b) => Number(b.closed.length > 0) - Number(a.closed.length > 0));
}

function peopleOf(dates: readonly DatedStanding[]): DatedStanding['people'] {
  return [...new Map(dates.flatMap(({ people }) => people.map((person) => [person.id, person]))).values()];
}
