// SPDX-License-Identifier: AGPL-3.0-or-later
import { generatePool } from '@reciproca/matching';

describe('generatePool', () => {
  const pool = generatePool(1, { people: 200, sideKm: 20 });

  it('is the same for the same seed only', () => {
    expect(generatePool(1, { people: 200, sideKm: 20 })).toEqual(pool);
    expect(generatePool(2, { people: 200, sideKm: 20 })).not.toEqual(pool);
  });

  it('gives each person two offers and one or two other needs', () => {
    for (const { offers, needs } of pool.people) {
      expect(offers).toHaveLength(2);
      expect([1, 2]).toContain(needs.length);
      expect(new Set([...offers, ...needs]).size).toBe(offers.length + needs.length);
    }
    expect(new Set(pool.people.map((person) => person.needs.length)).size).toBe(2);
  });

  it('lets a person give to all and only those near enough who need what they offer', () => {
    const { people, graph } = pool;
    for (const [from, giver] of people.entries()) {
      const targets = [...graph.targets.slice(graph.starts[from], graph.starts[from + 1])];
      const expected = people.flatMap((receiver, to) => {
        const km = Math.hypot(giver.xKm - receiver.xKm, giver.yKm - receiver.yKm);
        return to !== from && km <= 8 && receiver.needs.some((need) => giver.offers.includes(need)) ? [to] : [];
      });
      expect(targets).toEqual(expected);
    }
    expect(graph.targets.length).toBeGreaterThan(200);
    expect(graph.weights.every((weight) => weight >= 500 && weight <= 1000)).toBe(true);
  });
});
