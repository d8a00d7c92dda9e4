// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { PlaceChangedNews } from './territory.events.js';

/** Which place it is stands behind the link: where somebody goes may be why they go. */
export function placeChanged({ placeId, change, told, actorId, at }: PlaceChangedNews): Draft[] {
  return told.map(({ personId, link }) => ({
    personId,
    actorId,
    type: `place_${change}`,
    params: { since: at },
    link,
    important: change !== 'reopened',
    eventKey: `place:${placeId}:${change}:${at}:${link}`,
  }));
}
