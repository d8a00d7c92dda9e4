// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '@reciproca/matching';
import { RandomDraws } from '../random-draws.js';
import { closeCircles } from './close-circles.js';
import { drawCondominium } from './draw-condominium.js';
import type { HelpNeed } from './resident.js';

/** Most people in a circle; with 2 there are pairs only. */
export const CIRCLE_LENGTHS = [2, 3, 4] as const;

/** What a year is like when nobody gives without receiving in the same circle. */
export interface CondominiumYear {
  readonly maxLength: number;
  readonly needs: number;
  readonly served: number;
  /** Days from the need to the circle, on average over those served. */
  readonly meanWaitDays: number;
  /** Circles by how many people are in them. */
  readonly circles: ReadonlyMap<number, number>;
}

/** The same residents and needs for each length. On each day with a new need all that is open is packed anew. `loadSolver()` must come first. */
export function simulateCondominium(seed: number, weeks: number): CondominiumYear[] {
  const { needs } = drawCondominium(weeks, new RandomDraws(seededRandom(seed * 7919 + 3)));
  const days = Math.max(...needs.map(({ lapsesOn }) => lapsesOn));
  return CIRCLE_LENGTHS.map((maxLength): CondominiumYear => {
    let open: HelpNeed[] = [];
    const waits: number[] = [];
    const circles = new Map<number, number>();
    for (let day = 0; day <= days; day += 1) {
      const news = needs.filter((need) => need.postedOn === day);
      open = [...open.filter((need) => need.lapsesOn > day), ...news];
      const closed = news.length > 0 ? closeCircles(open, maxLength) : [];
      for (const circle of closed) {
        circles.set(circle.length, (circles.get(circle.length) ?? 0) + 1);
        waits.push(...circle.map((need) => day - need.postedOn));
        open = open.filter((need) => !circle.includes(need));
      }
    }
    const meanWaitDays = waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length);
    return { maxLength, needs: needs.length, served: waits.length, meanWaitDays, circles };
  });
}
