// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

export const ACTIVITY_KINDS = ['course', 'shift', 'group', 'workshop', 'event', 'initiative'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ACTIVITY_STATES = ['draft', 'open', 'ended', 'called_off'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** What is over may go on; what is called off begins as another one. */
export const ACTIVITY_TRANSITIONS: TransitionTable<ActivityState> = {
  draft: ['open', 'called_off'],
  open: ['ended', 'called_off'],
  ended: ['open'],
  called_off: [],
};

/** Whom it is for: everybody of the ente, who lives in one area, or whom staff enter. */
export const AUDIENCES = ['everybody', 'area', 'invited'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Something that gathers people at times. */
export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly description: string | null;
  /** Who holds it, in words: the office, a partner, a garden, a neighbour. */
  readonly organiser: string;
  readonly projectId: string | null;
  readonly placeId: string;
  readonly audience: Audience;
  readonly areaId: string | null;
  /** How many may learn or take part; null where there is room for all. Helpers and tutors are not counted. */
  readonly capacity: number | null;
  /** Fewer are not worth it: staff see it, and decide. */
  readonly least: number | null;
  /** Whether helpers get minutes for the time they were there; who learns never does. */
  readonly helpersEarn: boolean;
  /** Spoken there, beside Italian. */
  readonly languages: readonly string[];
  /** Somebody looks after children meanwhile. */
  readonly childCare: boolean;
  readonly materials: string | null;
  readonly state: ActivityState;
  /** Why it was called off. */
  readonly reason: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}
