// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import type { CommitmentDetail } from '../application/view-commitments.js';

export interface CommitmentPageProps extends CommitmentDetail {
  readonly isStaff: boolean;
  /** Whether the viewer confirms hours: staff or the tutor, never about themselves. */
  readonly mayDecide: boolean;
  readonly tutors: readonly PersonCard[];
  readonly form: FormState;
  readonly newKey: () => string;
}
