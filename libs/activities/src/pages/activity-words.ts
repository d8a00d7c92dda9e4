// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tone } from '@reciproca/ui';
import type { ActivityState } from '../domain/activity.js';
import type { EnrolmentState } from '../domain/enrolment.js';

export const TONE_OF_STATE: Readonly<Record<ActivityState, Tone>> = {
  draft: 'neutral',
  open: 'success',
  ended: 'neutral',
  called_off: 'danger',
};

export const TONE_OF_PLACE: Readonly<Record<EnrolmentState, Tone>> = {
  enrolled: 'success',
  waiting: 'warning',
  offered: 'info',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};
