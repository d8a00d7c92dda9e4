// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import type { NamedSignal } from '../application/view-signals.js';
import type { SignalNote } from '../domain/signal.js';

export interface SignalPageProps {
  readonly signal: NamedSignal;
  readonly notes: readonly SignalNote[];
  readonly isStaff: boolean;
  readonly viewerId: string;
  readonly colleagues: readonly PersonCard[];
  /** Who a search by name has found; null before any search. */
  readonly found: readonly PersonCard[] | null;
  readonly search: Record<string, unknown>;
  readonly form: FormState;
  readonly newKey: () => string;
}
