// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState, OwnPage } from '@reciproca/web';
import { trainingShape } from '../application/standing.input.js';

const { day, ...others } = trainingShape.shape;

/** On a page on which another form asks for a day too, each has a name of its own: labels and refusals lead to the right one. */
export const trainingFormShape = trainingShape.omit({ day: true }).extend({ trainingDay: day });

export const TRAINING_FIELDS = ['trainingDay', ...Object.keys(others)];

/** What is refused about the day stands at the field of this form. */
export function ofTraining(page: OwnPage): OwnPage {
  return { ...page, show: (form) => page.show({ ...form, errors: renamed(form.errors) }) };
}

function renamed({ day: refused, ...errors }: FormState['errors']): FormState['errors'] {
  return refused === undefined ? errors : { ...errors, trainingDay: refused };
}
