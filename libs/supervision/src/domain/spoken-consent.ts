// SPDX-License-Identifier: AGPL-3.0-or-later
/** The words read aloud before somebody says yes; a new version when they change. */
export const SPOKEN_WORDS = '2026-12';

/** A yes that was heard. */
export interface SpokenConsent {
  readonly personId: string;
  readonly side: 'offer' | 'request';
  readonly requestId: string;
  /** Null: to whoever of those found will come. */
  readonly proposalId: string | null;
  /** Who said it for them, such as who answers for a child; null: themselves. */
  readonly saidById: string | null;
}
