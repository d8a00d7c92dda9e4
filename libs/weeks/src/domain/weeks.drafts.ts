// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { StepDue } from './weeks.events.js';

export function stepDue({ gardenId, personId, week, step }: StepDue): Draft[] {
  return [
    {
      ...{ personId, actorId: null, type: `garden_${step}`, params: {} },
      link: `/gardens/${gardenId}/week`,
      important: false,
      eventKey: `garden-week:${gardenId}:${week}:${step}`,
    },
  ];
}
