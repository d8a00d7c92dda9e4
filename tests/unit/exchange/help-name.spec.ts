// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, RESIDENTS_LANGUAGES } from '@reciproca/kernel';
import { helpName } from '@reciproca/exchange';
import { translator } from '@reciproca/ui';

const SHOPPING = { nameIt: 'Spesa a casa', nameEn: 'Shopping' };

describe('a kind of help', () => {
  it('is called in the reader’s language where it is one that every ente begins with', () => {
    expect(helpName(SHOPPING, 'it')).toBe('Spesa a casa');
    expect(helpName(SHOPPING, 'en')).toBe('Shopping');
    for (const language of RESIDENTS_LANGUAGES)
      expect(helpName(SHOPPING, language)).toBe(translator(language)('exchange:help.shopping'));
  });

  it.each(LANGUAGES)('keeps the name the ente has given it, in %s', (language) => {
    const own = { nameIt: 'Spesa della Bruna', nameEn: 'Bruna’s shopping' };
    expect(helpName(own, language)).toBe(language === 'en' ? own.nameEn : own.nameIt);
  });

  it('is known however its apostrophe is written', () => {
    const crate = (nameIt: string) => helpName({ nameIt, nameEn: 'Produce crate' }, 'fr');
    expect(crate("Cassetta dell'orto")).toBe(crate('Cassetta dell’orto'));
    expect(crate("Cassetta dell'orto")).toBe(translator('fr')('exchange:help.produce'));
  });
});
