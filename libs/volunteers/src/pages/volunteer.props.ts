// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { WholeVolunteer } from '../application/load-volunteer.js';

export interface VolunteerPageProps extends WholeVolunteer {
  /** Staff at their desk write here; who it is about reads. */
  readonly mayWrite: boolean;
  /** Where they say when they can be asked; null for who is no volunteer now. */
  readonly availabilityPath: string | null;
  readonly form: FormState;
  readonly newKey: () => string;
}
