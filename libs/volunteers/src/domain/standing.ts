// SPDX-License-Identifier: AGPL-3.0-or-later

/** What an insurance of volunteers has to cover. */
export const COVER_KINDS = ['accident', 'illness', 'liability'] as const;
export type CoverKind = (typeof COVER_KINDS)[number];

/** The ente's insurance for its volunteers. */
export interface Policy {
  readonly id: string;
  readonly insurer: string;
  readonly number: string;
  readonly kinds: readonly CoverKind[];
  /** yyyy-mm-dd, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly createdAt: Date;
}

/** What a policy that holds on that day leaves out; all of it where none does. */
export function missingCover(
  policies: readonly Pick<Policy, 'kinds' | 'startsOn' | 'endsOn'>[],
  day: string,
): CoverKind[] {
  const held = new Set(
    policies.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn).flatMap(({ kinds }) => kinds),
  );
  return COVER_KINDS.filter((kind) => !held.has(kind));
}

/** Something a volunteer was taught. */
export interface Training {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly minutes: number;
  readonly validUntil: string | null;
  readonly givenBy: string;
}

/** When a volunteer can be asked, and for what. */
export interface Availability {
  readonly personId: string;
  readonly purposes: string;
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly words: string | null;
}
