// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

export const DOCUMENT_STATES = ['waiting', 'approved', 'rejected', 'removed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A removed document keeps its line, not its file. */
export const DOCUMENT_TRANSITIONS: TransitionTable<DocumentState> = {
  waiting: ['approved', 'rejected', 'removed'],
  approved: ['removed'],
  rejected: ['removed'],
  removed: [],
};

/** A document that proves nothing with a date. */
export const OTHER_KIND = 'other';

/** A scan or photo that somebody handed in, and what an operator made of it. */
export interface PersonDocument {
  readonly id: string;
  readonly personId: string;
  /** Key of a validity kind, or `other`. */
  readonly kind: string;
  /** Where the file lies in the store; null once it is removed. */
  readonly fileKey: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly state: DocumentState;
  /** The last day it holds, yyyy-mm-dd: as its owner says while it waits, as the operator read it afterwards. */
  readonly validUntil: string | null;
  readonly note: string | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Those of the staff who have looked at the file. */
  readonly openedBy: readonly string[];
}
