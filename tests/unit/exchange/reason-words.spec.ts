// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { reasonText } from '@reciproca/exchange';
import { translator } from '@reciproca/ui';
import '@reciproca/condominio';

const said = (language: 'it' | 'en', metres: number): string =>
  reasonText(translator(language), 'condominio', { code: 'metres_away', params: { metres } });

describe('how far a neighbour lives', () => {
  it('is said in metres near by and in kilometres further off', () => {
    expect([500, 1500, 12_000].map((metres) => said('it', metres))).toEqual([
      'Abita a circa 500 m',
      'Abita a circa 1,5 km',
      'Abita a circa 12 km',
    ]);
    expect(said('en', 12_000)).toBe('Lives about 12 km away');
  });
});

describe('further times', () => {
  it('are one or many', () => {
    const more = (count: number) =>
      (['it', 'en'] as const).map((language) => translator(language)('exchange:listing.when.more', { count }));
    expect(more(1)).toEqual(['e un’altra volta', 'and one more time']);
    expect(more(2)).toEqual(['e altre 2 volte', 'and 2 more times']);
  });
});
