// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import { type StepDue, stepKey } from './weeks.events.js';

export function stepDue(due: StepDue): Draft[] {
  const { gardenId, personId, step } = due;
  return [
    {
      ...{ personId, actorId: null, type: `garden_${step}`, params: {} },
      link: `/gardens/${gardenId}/week`,
      important: false,
      eventKey: stepKey(due),
    },
  ];
}
