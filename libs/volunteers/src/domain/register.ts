// SPDX-License-Identifier: AGPL-3.0-or-later

/** The register of the regular ones, and its section for who helps now and then. */
export const SECTIONS = ['regular', 'occasional'] as const;
export type Section = (typeof SECTIONS)[number];

export const ACTIVITIES = ['driver', 'neighbour', 'gardener', 'sentinel', 'other'] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const ENTRY_KINDS = ['entry', 'exit'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line of the register. It is never changed: a later one names it and says what is right. */
export interface RegisterEntry {
  readonly id: string;
  /** Counted within the ente, without holes. */
  readonly number: number;
  readonly personId: string;
  readonly kind: EntryKind;
  readonly section: Section;
  readonly activity: Activity;
  /** The day it holds from, yyyy-mm-dd. */
  readonly day: string;
  /** Why they came or went; of a correction, what was wrong. */
  readonly reason: string | null;
  /** Who it is, as it was known when it was written. */
  readonly name: string;
  readonly birthDate: string;
  /** One of the two says who it is. */
  readonly taxCode: string | null;
  readonly birthPlace: string | null;
  readonly residence: string;
  /** The number of the line this one corrects. */
  readonly corrects: number | null;
  /** The line it corrects should not have been written. */
  readonly isVoid: boolean;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

/** From when until when somebody was a volunteer; open while nothing has ended it. */
export interface VolunteerPeriod {
  /** The number of the line by which they came in. */
  readonly number: number;
  readonly section: Section;
  readonly activity: Activity;
  readonly from: string;
  readonly until: string | null;
}
