// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import type { WholeDispute } from '../application/view-disputes.js';

export interface DisputePageProps extends WholeDispute {
  readonly mediators: readonly PersonCard[];
  readonly form: FormState;
  readonly newKey: () => string;
}
