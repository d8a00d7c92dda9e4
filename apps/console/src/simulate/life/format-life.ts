// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatTable } from '../../output/table.js';
import type { LifeReport } from './simulate-life.js';

const MOST_REFUSALS = 12;

/** What was done, what was refused and why, and what must never be. */
export function formatLife({ acts, refusals, faults }: LifeReport): string {
  const done = [...acts].map(([name, { done, refused, idle }]) => [name, String(done), String(refused), String(idle)]);
  const why = [...refusals].toSorted(([, a], [, b]) => b - a).slice(0, MOST_REFUSALS);
  return [
    formatTable([['Che cosa', 'Fatto', 'Rifiutato', 'Nessuno poteva'], ...done]),
    '',
    formatTable([['Perché no', 'Volte'], ...why.map(([code, count]) => [code, String(count)])]),
    '',
    faults.length === 0
      ? 'Niente che non debba essere.'
      : `Non doveva succedere (${faults.length}):\n${faults.join('\n')}`,
  ].join('\n');
}
