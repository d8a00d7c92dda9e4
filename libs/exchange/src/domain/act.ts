// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is done to a listing, a proposal or an agreement, by the names it is kept under. */
export const ACT_NAMES = [
  'post',
  'approve',
  'undo_decision',
  'change',
  'suspend',
  'reinstate',
  'accept',
  'decline',
  'agree',
  'start',
  'complete',
  'confirm',
  'confirm_by_silence',
  'settle',
  'cancel',
  'no_show',
  'dispute',
  'resolve',
  // Ends are kept by the state they lead to.
  'withdrawn',
  'expired',
  'rejected',
] as const;
export type ActName = (typeof ACT_NAMES)[number];

export type ActSubject = 'listing' | 'proposal' | 'agreement';

export interface NewAct {
  readonly act: ActName;
  readonly from: string | null;
  readonly to: string;
  readonly note?: string | null | undefined;
}

/** An act with the names of who did it, and for whom. */
export interface Act {
  /** One of {@link ActName}, or of a version that was. */
  readonly act: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actorId: string | null;
  /** First names. */
  readonly actorName: string | null;
  readonly beneficiaryName: string | null;
  readonly beneficiaryId: string | null;
  readonly channel: string;
  readonly note: string | null;
  readonly at: Date;
}
