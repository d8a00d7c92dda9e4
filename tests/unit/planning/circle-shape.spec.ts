// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  circleShape,
  LINE,
  NODE_HEIGHT,
  NODE_WIDTH,
  wrapWords,
} from '../../../libs/planning/src/pages/circle-shape.js';

const WORDS = ['Commissioni e spesa', 'Due chiacchiere insieme', 'Passaggio', 'Badare ai bambini'];

const pointsOf = (line: string): { x: number; y: number }[] =>
  [...line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('the picture of a circle', () => {
  it.each([2, 3, 4])('of %i people keeps everything inside and apart', (people) => {
    const { width, height, nodes, arrows } = circleShape(WORDS.slice(0, people));
    expect([nodes.length, arrows.length]).toEqual([people, people]);
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThanOrEqual(NODE_WIDTH / 2);
      expect(x).toBeLessThanOrEqual(width - NODE_WIDTH / 2);
      expect(y).toBeGreaterThanOrEqual(NODE_HEIGHT / 2);
      expect(y).toBeLessThanOrEqual(height - NODE_HEIGHT / 2);
    }
    for (const { line } of arrows) {
      const points = pointsOf(line);
      expect(points.length).toBeGreaterThan(3);
      const within = points.filter((point) =>
        nodes.some(({ x, y }) => Math.abs(point.x - x) < NODE_WIDTH / 2 && Math.abs(point.y - y) < NODE_HEIGHT / 2),
      );
      expect(within).toEqual([]);
    }
  });

  it.each([2, 3, 4])('of %i people leaves the words on its arrows alone', (people) => {
    const { arrows } = circleShape(WORDS.slice(0, people));
    for (const { line, label } of arrows) {
      const half = (Math.max(...label.lines.map(({ length }) => length)) * 12) / 2;
      const [top, bottom] = [label.top - 20, label.top + (label.lines.length - 1) * LINE];
      const through = pointsOf(line).filter(({ x, y }) => Math.abs(x - label.x) < half && y > top && y < bottom);
      expect(through).toEqual([]);
    }
  });

  it('wraps words without cutting them', () => {
    expect(wrapWords('Due chiacchiere insieme', 13)).toEqual(['Due', 'chiacchiere', 'insieme']);
    expect(wrapWords('Commissioni e spesa', 13)).toEqual(['Commissioni e', 'spesa']);
    expect(wrapWords('Passaggio', 5)).toEqual(['Passaggio']);
  });
});
