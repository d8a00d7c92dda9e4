// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VNode } from 'preact';
import type { ShownNote } from '../application/person-notes.js';
import type { Touched } from '../domain/life-change.js';
import type { PersonCard } from '../domain/person-card.js';
import type { FormState, HoldingNow } from '@reciproca/web';
import type { ShownDelegation } from './person-delegations.js';

export interface PersonProps {
  readonly person: PersonCard;
  /** What to know before speaking with them. */
  readonly notes: readonly ShownNote[];
  /** What holds of them today, from everywhere it is known. */
  readonly holdsNow: readonly HoldingNow[];
  /** A number they have written themselves that nobody has confirmed; E.164. */
  readonly claimedPhone: string | null;
  readonly guardian: PersonCard | null;
  readonly delegations: readonly ShownDelegation[];
  readonly panels: readonly { readonly title: string; readonly body: VNode }[];
  /** yyyy-mm-dd */
  readonly today: string;
  readonly now: Date;
  /** What a shorter clearance that was just refused would touch. */
  readonly touched: readonly Touched[];
  /** Why they are suspended or have left. */
  readonly stateReason: string | null;
  readonly isCoordinator: boolean;
  readonly isSelf: boolean;
  /** Whether the reader may change what stands here, and whether they take part; who holds an office is for a coordinator. */
  readonly mayChange: boolean;
  readonly mayChangeState: boolean;
  /** Whether a code is asked for when they sign in. */
  readonly hasSecondFactor: boolean;
  readonly form: FormState;
}
