// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { sumParts } from '../../../libs/orti/src/domain/harvest-part.js';
import type { ShareView } from '../../../libs/orti/src/application/view-share.js';
import { shownFor } from '../../../libs/orti/src/pages/share-form.js';

const asking = (names: readonly string[]): ShareView => ({
  garden: { id: 'g', name: 'Orti' },
  harvest: { id: 'h', crop: 'zucche', grams: 12_000, crateGrams: 1000 },
  availableGrams: 12_000,
  sharedGrams: 0,
  leftGrams: 12_000,
  leftoverReason: null,
  choice: { leastGrams: 1000, mostHouseholds: 9 },
  households: 3,
  lines: names.map((name) => ({
    requestId: `r-${name}`,
    name,
    wishGrams: 3000,
    people: 1,
    cannotShop: false,
    last: null,
    proposedGrams: 0,
    reasons: [],
  })),
  parts: [],
  sums: sumParts([]),
  shares: [],
});

const form = (typed: Record<string, unknown>, errors: Record<string, string> = {}) => ({
  typed,
  errors,
  general: null,
});

/** What the page shows beside each name. */
function shown(view: ShareView, typed: Record<string, unknown>, errors?: Record<string, string>) {
  const { ordered, ...rest } = shownFor(view, form(typed, errors));
  return ordered.lines.map(({ name }, index) => ({
    name,
    kg: rest.typed[`lines.${index}.kg`],
    error: rest.errors[`lines.${index}.kg`],
  }));
}

/** As a browser sends it: those who get something stand before those who do not. */
const SENT = {
  'lines.0.requestId': 'r-Irene',
  'lines.0.kg': '3',
  'lines.2.requestId': 'r-Adele',
  'lines.2.kg': '5,5',
  'lines.4.requestId': 'r-Walter',
  'lines.4.kg': '3',
  'lines.1.requestId': 'r-Martina',
  'lines.1.kg': '0',
  'lines.3.requestId': 'r-Costel',
  'lines.3.kg': '0',
};

describe('the sum of a share that is done again', () => {
  it.each([
    ['as before', ['Irene', 'Martina', 'Adele', 'Costel', 'Walter']],
    ['with the households in another order', ['Walter', 'Costel', 'Irene', 'Adele', 'Martina']],
    ['with somebody new before them', ['Zoe', 'Irene', 'Martina', 'Adele', 'Costel', 'Walter']],
  ])('leaves each household its own kilos, %s', (_, names) => {
    const kilos = Object.fromEntries(shown(asking(names), SENT).map(({ name, kg }) => [name, kg]));
    expect(kilos).toMatchObject({ Irene: '3', Martina: '0', Adele: '5,5', Costel: '0', Walter: '3' });
    expect(kilos['Zoe'] ?? 0).toBe(0);
  });

  it('marks the field of the household that it is about', () => {
    const lines = shown(asking(['Irene', 'Martina', 'Adele', 'Costel', 'Walter']), SENT, { 'lines.2.kg': 'Troppo' });
    expect(lines.filter(({ error }) => error)).toEqual([{ name: 'Adele', kg: '5,5', error: 'Troppo' }]);
  });

  it('gives nobody the kilos of a household that asks no more', () => {
    const kilos = Object.fromEntries(
      shown(asking(['Irene', 'Martina', 'Costel', 'Walter']), SENT).map(({ name, kg }) => [name, kg]),
    );
    expect(kilos).toEqual({ Irene: '3', Martina: '0', Costel: '0', Walter: '3' });
  });
});
