// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { loadSolver, packCircles } from '@reciproca/matching';
import { arcWeight, circleGraph, type GivingPair } from '@reciproca/planning';

const pair = (
  giverId: string,
  receiverId: string,
  score: number,
  id = `${giverId}${receiverId}${score}`,
): GivingPair => ({ id, giverId, receiverId, score });

describe('the graph of who could give to whom', () => {
  it('has the best pair of each two, whatever the order they come in', () => {
    const pairs = [pair('a', 'b', 0.5), pair('a', 'b', 0.9), pair('b', 'a', 0.7, 'y'), pair('b', 'a', 0.7, 'x')];
    for (const order of [pairs, pairs.toReversed()]) {
      const { graph, people, get } = circleGraph(order);
      expect(people).toEqual(['a', 'b']);
      expect([...graph.weights]).toEqual([1090, 1070]);
      expect([get(0, 1).score, get(1, 0).id]).toEqual([0.9, 'x']);
    }
  });

  it('leaves out who only gives or only gets, and what somebody would give themselves', () => {
    const { people, graph } = circleGraph([
      pair('a', 'b', 1),
      pair('b', 'a', 1),
      pair('c', 'a', 1),
      pair('b', 'd', 1),
      pair('a', 'a', 1),
    ]);
    expect(people).toEqual(['a', 'b']);
    expect(graph.targets).toHaveLength(2);
  });

  it('knows no arc that is not there', () => {
    expect(() => circleGraph([pair('a', 'b', 1), pair('b', 'a', 1)]).get(0, 0)).toThrow(RangeError);
    expect(circleGraph([]).people).toEqual([]);
  });

  it('knows who is kept apart, though they would give each other nothing', async () => {
    await loadSolver();
    const four = [pair('a', 'b', 1), pair('b', 'c', 1), pair('c', 'd', 1), pair('d', 'a', 1)];
    const three = [...four, pair('c', 'a', 0)];
    const apart = new Map([
      ['b', new Set(['d', 'who is not there'])],
      ['d', new Set(['b'])],
    ]);
    const lengths = (pairs: GivingPair[], who?: typeof apart) =>
      packCircles({ graph: circleGraph(pairs, undefined, who).graph, maxLength: 4 }).circles.map(
        ({ vertices }) => vertices.length,
      );
    expect(lengths(four)).toEqual([4]);
    expect(lengths(four, apart)).toEqual([]);
    // The next best is found instead, and not the same again.
    expect(lengths(three)).toEqual([4]);
    expect(lengths(three, apart)).toEqual([3]);
  });

  it('puts more people before better matches', async () => {
    await loadSolver();
    expect([arcWeight(0), arcWeight(1)]).toEqual([1000, 1100]);
    // Two who suit each other perfectly, or three who suit poorly: one more is helped.
    const { graph } = circleGraph([pair('a', 'b', 0), pair('b', 'c', 0), pair('c', 'a', 0), pair('b', 'a', 1)]);
    expect(packCircles({ graph, maxLength: 3 }).circles.map(({ vertices }) => vertices.length)).toEqual([3]);
  });
});
