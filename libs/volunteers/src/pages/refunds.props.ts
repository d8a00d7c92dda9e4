// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import type { RideDone } from '../application/rides-done.js';
import type { Refund, RefundRules } from '../domain/refund.js';

export interface RefundsPageProps {
  readonly person: PersonCard;
  readonly refunds: readonly Refund[];
  readonly rides: readonly RideDone[];
  readonly rules: RefundRules;
  /** Where the form is sent: one's own page, or that of somebody staff write for. */
  readonly path: string;
  readonly isStaff: boolean;
  readonly form: FormState;
  readonly newKey: () => string;
}
