// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

/** What proves an expense: the way that was driven, a receipt, or the volunteer's own word. */
export const REFUND_KINDS = ['distance', 'receipt', 'self'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];

export const REFUND_STATES = ['declared', 'approved', 'refused', 'withdrawn'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export const REFUND_TRANSITIONS: TransitionTable<RefundState> = {
  declared: ['approved', 'refused', 'withdrawn'],
  approved: ['refused'],
  refused: [],
  withdrawn: [],
};

/** An expense of a volunteer that the ente gives back, on paper alone: no money moves here. */
export interface Refund {
  readonly id: string;
  readonly personId: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly kind: RefundKind;
  readonly what: string;
  /** The ride it was driven for. */
  readonly agreementId: string | null;
  readonly metres: number | null;
  /** Number or place of the receipt. */
  readonly receipt: string | null;
  readonly cents: number;
  readonly state: RefundState;
  readonly recordedBy: string | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly createdAt: Date;
}

/** What an ente gives back, and how much at most. */
export interface RefundRules {
  /** Thousandths of a euro for a kilometre; null where kilometres are not given back. */
  readonly perKmMills: number | null;
  /** Of one volunteer in a month, in cents; null where nothing is given back. */
  readonly monthCents: number | null;
  /** Kinds of expense that the volunteer's word is enough for. */
  readonly selfKinds: readonly string[];
}

export const NO_RULES: RefundRules = { perKmMills: null, monthCents: null, selfKinds: [] };
