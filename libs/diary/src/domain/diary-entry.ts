// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '@reciproca/territory';

/** How sure it is that the time is taken: kept for somebody's answer, promised, or the person is not there at all. */
export const FIRMNESSES = ['held', 'agreed', 'absent'] as const;
export type Firmness = (typeof FIRMNESSES)[number];
export type CauseKind = 'proposal' | 'agreement' | 'absence' | 'round' | 'meeting';

/** Where somebody is from when to when; null where nobody knows. */
export interface Stay {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly begins: Point | null;
  readonly ends: Point | null;
  /** Until when they stay where it ends, as between the way there and the way back: free for whoever meets them there. */
  readonly staysUntil?: Date | null;
}

/** Time of a person that is taken, and what takes it. */
export interface DiaryEntry extends Stay {
  readonly personId: string;
  readonly firmness: Firmness;
  readonly causeKind: CauseKind;
  readonly causeId: string;
  /** What belongs together, such as all who ride along in one car: it is one thing, and never clashes with itself. */
  readonly groupId: string;
  /** What it was written down for and is written anew with. */
  readonly sourceId: string;
}

/** Time somebody would take: what it belongs to, and what it is made of already. */
export interface WantedTime extends Stay {
  readonly personId: string;
  readonly groupId: string;
  readonly causeIds: readonly string[];
}
