// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ENGINE, type Slot } from '@reciproca/exchange';
import fc from 'fast-check';
import { cratesOf, gramsOf, harvestShape, produceRequestShape } from '../../../libs/orti/src/domain/produce.details.js';
import { fitProduce } from '../../../libs/orti/src/domain/produce.fit.js';
import { category, listing, person, slot } from '../../builders/parties.js';

const grams = fc.integer({ min: 1, max: 2_000_000 });

describe('crates', () => {
  it('hold whole grams, and never more together than was picked', () => {
    fc.assert(
      fc.property(grams, grams, (picked, crate) => {
        const harvest = { kg: picked / 1000, crateKg: crate / 1000 };
        expect(gramsOf(harvest.kg)).toBe(picked);
        const crates = cratesOf(harvest);
        expect(crates * crate).toBeLessThanOrEqual(picked);
        expect((crates + 1) * crate).toBeGreaterThan(picked);
      }),
    );
  });

  it('are not lost to fractions that computers cannot write', () => {
    expect([
      cratesOf({ kg: 0.3, crateKg: 0.1 }),
      cratesOf({ kg: 2.1, crateKg: 0.7 }),
      cratesOf({ kg: 4.35, crateKg: 1.45 }),
    ]).toEqual([3, 3, 3]);
    expect(cratesOf({ kg: 2.999, crateKg: 3 })).toBe(0);
  });
});

interface Change {
  readonly details?: object;
  readonly slots?: Slot[];
  readonly state?: 'active' | 'suspended';
  readonly title?: string;
}

const pickUp = slot('2026-06-01T08:00:00Z', '2026-06-01T10:00:00Z', { capacity: 3 });

function fit(offer: Change = {}, request: Change = {}) {
  const harvest = { gardenId: '0198a000-0000-7000-8000-000000000000', crop: 'Zucchine', kg: 9 };
  return fitProduce(
    {
      listing: listing({ service: 'orti' }),
      slots: offer.slots ?? [pickUp],
      details: harvestShape.parse({ ...harvest, ...offer.details }),
      person: person({ id: 'g' }),
      residence: null,
    },
    {
      listing: listing({ service: 'orti', kind: 'request', title: request.title ?? 'Una cassetta' }),
      slots: request.slots ?? [{ ...pickUp, id: 'w', capacity: 1 }],
      details: produceRequestShape.parse(request.details ?? {}),
      person: person({ id: 'h', state: request.state ?? 'active' }),
      residence: null,
    },
    category({ service: 'orti', minutesGuide: 30 }),
    DEFAULT_ENGINE,
  );
}

function refusals(...args: Parameters<typeof fit>): string[] {
  const result = fit(...args);
  return result.fits ? [] : result.refusals.map(({ code }) => code);
}

describe('a harvest', () => {
  it('fits who wants any of it, for so many minutes a crate', () => {
    expect(fit({}, { details: { crates: 2 } })).toMatchObject({ fits: true, fit: { units: 2, minutes: 60 } });
  });

  it.each<[string[], Change, Change]>([
    [['suspended'], {}, { state: 'suspended' }],
    [['other_crop'], {}, { details: { crops: ['pomodori'] } }],
    [['no_thanks'], {}, { details: { without: ['zucchine'] } }],
    [['no_thanks'], {}, { details: { without: ['Verdura'] } }],
    [['no_thanks'], {}, { details: { without: ['una zucchina', 'Zucchina'] } }],
    [['too_few_crates', 'no_common_time'], {}, { details: { crates: 4 } }],
    [['too_few_crates', 'no_common_time'], { slots: [{ ...pickUp, taken: 3 }] }, {}],
    [['no_common_time'], {}, { slots: [slot('2026-06-02T08:00:00Z', '2026-06-02T10:00:00Z')] }],
  ])('is refused as %j', (codes, offer, request) => expect(refusals(offer, request)).toEqual(codes));

  it.each([
    ['Una cassetta di verdura per la settimana', 'Nocciole', false],
    ['Una cassetta di verdura', 'Uva da tavola', false],
    ['Una cassetta di verdura', 'Cavolo nero', true],
    ['Un po’ di ortaggi', 'Zucchine', true],
    ['Verdura o frutta', 'Mele', true],
    ['Frutta per i bambini', 'Pere', true],
    ['Frutta per i bambini', 'Peperoni', false],
    ['Frutta secca', 'Nocciole', true],
    ['Frutta', 'Nocciole', false],
    ['Una cassetta di quello che c’è', 'Nocciole', true],
  ])('for “%s”: %s counts: %s', (title, crop, fits) => {
    expect(fit({ details: { crop } }, { title }).fits).toBe(fits);
    if (fits && title !== 'Una cassetta di quello che c’è')
      expect(fit({ details: { crop } }, { title })).toMatchObject({ fit: { parts: { suitability: 1 } } });
  });

  it('counts a kind among the wishes, whatever the title says', () => {
    expect(fit({ details: { crop: 'Bietole' } }, { details: { crops: ['verdura'] } }).fits).toBe(true);
    expect(fit({ details: { crop: 'Nocciole' } }, { details: { crops: ['verdura'] } }).fits).toBe(false);
    expect(fit({ details: { crop: 'Nocciole' } }, { title: 'Verdura', details: { crops: ['nocciole'] } }).fits).toBe(
      true,
    );
  });

  it('knows a crop by its name however it is written', () => {
    for (const wish of ['zucchine', ' ZUCCHINE ', 'zucchin'])
      expect(fit({}, { details: { crops: [wish] } }).fits).toBe(true);
    expect(fit({ details: { crop: 'Cavolo nero e radicchio' } }, { details: { crops: ['radicchio'] } }).fits).toBe(
      true,
    );
    expect(fit({ details: { crop: 'caffè d’orzo' } }, { details: { crops: ['caffe'] } }).fits).toBe(true);
  });
});
