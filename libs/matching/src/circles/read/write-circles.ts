// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CirclesSolution } from '../pack-circles.js';
import type { CirclesInstance } from './circles-instance.js';

/**
 * A comment head of "# key: value" lines, then one circle a line: its vertices in the order of giving, numbered as in the instance's file
 * (from 1 in PrefLib's formats, from 0 in an edge list), and its weight after a colon.
 */
export function writeCircles({ format }: CirclesInstance, solution: CirclesSolution): string {
  const base = format === 'edges' ? 0 : 1;
  const { objective, bound, gap, milliseconds, circles, cycles } = solution;
  const head = {
    objective,
    bound,
    gap,
    seconds: milliseconds / 1000,
    cycles,
    circles: circles.length,
    numberedFrom: base,
  };
  return [
    ...Object.entries(head).map(([key, value]) => `# ${key}: ${value}`),
    ...circles.map(({ vertices, weight }) => `${vertices.map((vertex) => vertex + base).join(' ')} : ${weight}`),
    '',
  ].join('\n');
}
