// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Xy } from '../domain/plane.js';

/** From point to point, to a tenth of what a screen shows. */
export function linePath(points: readonly Xy[]): string {
  return `M${points.map((point) => point.map((one) => one.toFixed(1)).join(' ')).join('L')}`;
}
