// SPDX-License-Identifier: AGPL-3.0-or-later
import { generateSaidmanPool } from '@reciproca/matching';

const [O, A, B, AB] = [0, 1, 2, 3];

describe('generateSaidmanPool', () => {
  const { pairs, graph } = generateSaidmanPool(1, 600);
  const share = (isOne: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(isOne).length / pairs.length;

  it('is the same for the same seed only', () => {
    expect(generateSaidmanPool(4, 50)).toEqual(generateSaidmanPool(4, 50));
    expect(generateSaidmanPool(5, 50)).not.toEqual(generateSaidmanPool(4, 50));
  });

  it('leaves those who are hard to serve over: patients of type O, donors who are not, antibodies', () => {
    expect(share(({ patient }) => patient === O)).toBeGreaterThan(0.5);
    expect(share(({ donor }) => donor === O)).toBeLessThan(0.4);
    expect(share(({ sensitised }) => sensitised === 0.9)).toBeGreaterThan(0.12);
    expect(share(({ sensitised }) => sensitised === 0.05)).toBeLessThan(0.7);
    // Two of one type are there only because antibodies part them.
    expect(share(({ patient, donor }) => patient === donor)).toBeLessThan(0.2);
  });

  it('lets blood go only where it may, and mostly where antibodies do not refuse it', () => {
    const reached = new Int32Array(600);
    let refused = 0;
    for (const [from, { donor }] of pairs.entries()) {
      for (const to of graph.targets.subarray(graph.starts[from], graph.starts[from + 1])) {
        const { patient } = pairs[to]!;
        if (donor !== O && donor !== patient && patient !== AB) refused += 1;
        reached[to]! += 1;
      }
    }
    expect(refused).toBe(0);
    expect([A, B].every((type) => pairs.some(({ donor, patient }) => donor === type && patient === O))).toBe(true);
    const meanOf = (sensitised: number): number => {
      const some = [...pairs.entries()].filter(([, pair]) => pair.sensitised === sensitised && pair.patient === O);
      return some.reduce((sum, [at]) => sum + reached[at]!, 0) / some.length;
    };
    expect(meanOf(0.9)).toBeLessThan(meanOf(0.05) / 5);
  });
});
