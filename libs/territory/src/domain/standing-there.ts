// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Stay } from './shut-while.js';

/** Something open or still to come at a place. */
export interface StandingThere {
  readonly kind: 'request' | 'offer' | 'proposal' | 'agreement' | 'garden' | 'round';
  /** What is told as one: all dates of a series, a journey, or the thing itself. */
  readonly group: string;
  readonly title: string;
  readonly href: string;
  /** Whom it concerns. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Null for what has no hour. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** When one has to be at the place itself; null for what has no hour. */
  readonly stay: Stay | null;
}

/** Whom to tell and where they read it: each of a thing once, of its first date. */
export function whomToTell(standing: readonly StandingThere[]): { personId: string; link: string }[] {
  const told = new Map<string, { personId: string; link: string }>();
  for (const { group, href, people } of standing)
    for (const { id } of people)
      if (!told.has(`${group} ${id}`)) told.set(`${group} ${id}`, { personId: id, link: href });
  return [...told.values()];
}
