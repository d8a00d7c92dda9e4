// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { ActivityDetail } from '../application/view-activities.js';

export interface ActivityForms {
  readonly enrol?: FormState;
  readonly state?: FormState;
  readonly meetings?: FormState;
  readonly answer?: FormState;
}

export interface ActivityPageProps {
  readonly detail: ActivityDetail;
  readonly forms: ActivityForms;
  /** Staff at their own desk. */
  readonly isDesk: boolean;
  /** Staff, whoever they act for. */
  readonly isStaff: boolean;
  readonly now: Date;
  readonly newKey: () => string;
}
