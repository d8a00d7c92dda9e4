// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import { HOLDER_NEWS, type PlotTold } from './plots.events.js';

const MATTERS: readonly PlotTold['what'][] = ['assigned', 'warned', 'taken_back', 'ended'];

/** Which plot it is, and why, stands on the page. */
export function plotTold({ gardenId, personId, actorId, what, at, changeId }: PlotTold): Draft[] {
  const isHolder = (HOLDER_NEWS as readonly string[]).includes(what);
  return [
    {
      ...{ personId, actorId, type: `plot_${what}`, params: at ? { startsAt: at } : {} },
      link: isHolder ? '/me/plots' : `/gardens/${gardenId}/plots`,
      important: MATTERS.includes(what),
      eventKey: `plot:${what}:${changeId}`,
    },
  ];
}
