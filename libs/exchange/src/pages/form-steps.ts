// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceForm } from './service-forms.js';

/** 1 what, 2 when and where, 3 a look at everything. */
export type Step = 1 | 2 | 3;

const COMMON: Readonly<Record<Step, readonly string[]>> = {
  1: ['category', 'title', 'description', 'needs'],
  2: [
    'repeat',
    'date',
    'days',
    'from',
    'fromWhich',
    'until',
    'untilWhich',
    'endsOn',
    'times',
    'skip',
    'timing',
    'time',
    'timeWhich',
    'returnTime',
    'returnTimeWhich',
    'placeId',
    'toPlaceId',
    'visibility',
    'durationMinutes',
    'urgent',
    'autoAccept',
  ],
  3: ['keep', 'keepFor'],
};

export function namesOn(step: Step, form: Pick<ServiceForm, 'fieldNames'>): readonly string[] {
  return step === 1 ? [...COMMON[1], ...form.fieldNames] : COMMON[step];
}

/** The step a field stands on. */
export function stepOf(field: string): Step {
  if (COMMON[3].includes(field)) return 3;
  return COMMON[2].includes(field) ? 2 : 1;
}
