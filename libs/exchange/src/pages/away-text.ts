// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMetres, type PageContext } from '@reciproca/ui';

/** A cell of the grid is about as wide: nothing nearer is known. */
const CELL_METRES = 500;

export function isHere(metres: number): boolean {
  return metres < CELL_METRES;
}

/** How far something is from home, no finer than the grid tells. */
export function awayText({ t, language }: Pick<PageContext, 't' | 'language'>, metres: number): string {
  if (isHere(metres)) return t('exchange:around.away.here');
  const step = metres < 10 * CELL_METRES ? CELL_METRES : 2 * CELL_METRES;
  return t('exchange:around.away', { distance: formatMetres(Math.round(metres / step) * step, language) });
}
