// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { RESIDENTS_LANGUAGES } from '@reciproca/kernel';
import '../../support/every-lib.js';
import { directionOf, languageNames, listTranslationFaults, registerTexts, translator } from '@reciproca/ui';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    translated: 'crates_one' | 'crates_other' | 'hello' | 'desk.only' | 'none_zero' | 'none_one' | 'none_other';
  }
}

const italian = {
  crates_one: '{{count}} cassetta',
  crates_other: '{{count}} cassette',
  hello: 'Ciao {{name}}',
  'desk.only': 'Per chi lavora qui',
};
const french = { crates_one: 'une cagette', crates_other: '{{count}} cagettes', hello: 'Bonjour {{name}}' };
const arabic = {
  ...{ crates_zero: 'لا صناديق', crates_one: 'صندوق واحد', crates_two: 'صندوقان', crates_few: '{{count}} صناديق' },
  ...{ crates_many: '{{count}} صندوقًا', crates_other: '{{count}} صندوق', hello: 'مرحبًا {{name}}' },
};
const romanian = { ...french, crates_few: '{{count}} lăzi' };

const register = (fr: Record<string, string> = french, ar: Record<string, string> = arabic): void =>
  registerTexts('translated', { it: italian, en: italian }, { staff: ['desk'], ro: romanian, sq: french, ar, fr });
const faults = (): string[] => listTranslationFaults().filter((fault) => fault.startsWith('translated:'));

describe('what residents read', () => {
  it('is there in each of their languages, with every form of a plural and the same values put in', () => {
    expect(listTranslationFaults()).toEqual([]);
  });

  it('is missed where a key, a form or a value is', () => {
    register({ crates_one: 'une cagette', hello: 'Bonjour', stray: 'De trop' }, { ...arabic, crates_few: '' });
    expect(faults()).toEqual([
      'translated: ar lacks crates_few',
      'translated: fr lacks crates_other',
      'translated: fr has stray, which no resident reads',
      'translated: fr puts something else into hello',
    ]);
    register();
    expect(faults()).toEqual([]);
  });

  it('says how many as each language does', () => {
    register();
    const say = (count: number): string => translator('ar')('translated:crates' as 'translated:hello', { count });
    expect([0, 1, 2, 3, 11, 100].map(say)).toEqual([
      'لا صناديق',
      'صندوق واحد',
      'صندوقان',
      '3 صناديق',
      '11 صندوقًا',
      '100 صندوق',
    ]);
    expect(translator('fr')('translated:crates' as 'translated:hello', { count: 1_000_000 })).toBe('1000000 cagettes');
  });

  it('keeps what is put into a text that runs the other way in its own direction, and nothing else', () => {
    register();
    const hello = (language: 'ar' | 'fr', name: string): string =>
      translator(language)('translated:hello' as 'ui:signIn', { name });
    expect(hello('ar', 'Anna')).toBe('مرحبًا \u2068Anna\u2069');
    expect(hello('ar', '333 111')).toBe('مرحبًا \u2068333 111\u2069');
    expect(hello('ar', 'سميرة')).toBe('مرحبًا سميرة');
    expect(hello('ar', 'https://alba.example.org/a')).toBe('مرحبًا https://alba.example.org/a');
    expect(hello('fr', 'Anna')).toBe('Bonjour Anna');
  });

  it('leaves what only staff read in Italian', () => {
    register();
    for (const language of RESIDENTS_LANGUAGES)
      expect(translator(language)('translated:desk.only')).toBe('Per chi lavora qui');
  });
});

describe('a language', () => {
  it('is called by its own name', () => {
    expect(Object.values(languageNames)).toEqual(['Italiano', 'English', 'Română', 'Shqip', 'العربية', 'Français']);
  });

  it('runs from right to left in Arabic alone', () => {
    expect(RESIDENTS_LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  });
});
