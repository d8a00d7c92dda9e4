// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { formatHours, formatList, formatWhen, registerStaffTexts, translator } from '@reciproca/ui';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    italian: 'until' | 'on' | 'hours' | 'one' | 'share' | 'phone' | 'to' | 'and' | 'by' | 'now';
  }
}

const texts = {
  until: 'Fino al {{day}}',
  on: 'Il {{day}}',
  hours: 'dalle {{from}} alle {{until}}',
  one: 'Le {{time}}',
  share: 'il {{percent}} %',
  phone: 'Telefona al {{phone}}',
  to: 'Serve ancora a {{name}}?',
  and: 'Tu e {{name}}',
  by: 'entro le {{time}}',
  now: 'Sono arrivati: sono le {{time}}',
};
registerStaffTexts('italian', { it: texts, en: texts });
const t = translator('it');

describe('an Italian text', () => {
  it.each([
    ['1 dicembre', 'Fino al 1 dicembre', 'Il 1 dicembre'],
    ['1º dicembre', 'Fino al 1º dicembre', 'Il 1º dicembre'],
    ['8 aprile', 'Fino all’8 aprile', 'L’8 aprile'],
    ['11 novembre 2026', 'Fino all’11 novembre 2026', 'L’11 novembre 2026'],
    ['18 maggio', 'Fino al 18 maggio', 'Il 18 maggio'],
    ['8/12', 'Fino all’8/12', 'L’8/12'],
    ['08/12', 'Fino al 08/12', 'Il 08/12'],
    ['martedì 8 aprile', 'Fino al martedì 8 aprile', 'Il martedì 8 aprile'],
  ])('joins the article to the day %s', (day, until, on) => {
    expect(t('italian:until', { day })).toBe(until);
    expect(t('italian:on', { day })).toBe(on);
  });

  it.each([
    ['0:00', '1:00', 'dalle 0:00 all’1:00'],
    ['01:30', '8:00', 'dall’01:30 alle 8:00'],
    ['10:00', '11:00', 'dalle 10:00 alle 11:00'],
    ['1:05', '1:55', 'dall’1:05 all’1:55'],
  ])('joins the article to the hours %s and %s', (from, until, said) => {
    expect(t('italian:hours', { from, until })).toBe(said);
  });

  it('begins with the joined article too', () => {
    expect(t('italian:one', { time: '1:15' })).toBe('L’1:15');
    expect(t('italian:by', { time: '1:15' })).toBe('entro l’1:15');
    expect(t('italian:now', { time: '1:15' })).toBe('Sono arrivati: è l’1:15');
    expect(t('italian:now', { time: '11:15' })).toBe('Sono arrivati: sono le 11:15');
  });

  it.each([
    [1, 'l’1 %'],
    [8, 'l’8 %'],
    [10, 'il 10 %'],
    [11, 'l’11 %'],
    [18, 'il 18 %'],
    [80, 'l’80 %'],
    [110, 'il 110 %'],
  ])('joins the article to %d per cent', (percent, said) => {
    expect(t('italian:share', { percent })).toBe(said);
  });

  it.each([
    ['800 123 456', 'Telefona all’800 123 456'],
    ['0173 000001', 'Telefona al 0173 000001'],
    ['112', 'Telefona al 112'],
  ])('joins the article to the number %s', (phone, said) => expect(t('italian:phone', { phone })).toBe(said));

  it.each([
    ['Anna', 'Serve ancora ad Anna?', 'Tu e Anna'],
    ['Àgata', 'Serve ancora ad Àgata?', 'Tu e Àgata'],
    ['ALBA', 'Serve ancora ad ALBA?', 'Tu e ALBA'],
    ['Asti', 'Serve ancora ad Asti?', 'Tu e Asti'],
    ['La Morra', 'Serve ancora a La Morra?', 'Tu e La Morra'],
    ['Bra', 'Serve ancora a Bra?', 'Tu e Bra'],
    ['Elena', 'Serve ancora a Elena?', 'Tu ed Elena'],
    ['Èrica', 'Serve ancora a Èrica?', 'Tu ed Èrica'],
    ['Olga', 'Serve ancora a Olga?', 'Tu e Olga'],
  ])('puts a d before the same vowel: %s', (name, to, and) => {
    expect(t('italian:to', { name })).toBe(to);
    expect(t('italian:and', { name })).toBe(and);
  });

  it('does the same for what a format writes', () => {
    const night = formatWhen('2026-12-08T01:00', '2026-12-08T02:00', 'it', '2026-11-28T09:00');
    expect(night).toBe('martedì 8 dicembre, dall’1:00 alle 2:00');
    expect(formatHours('2026-12-08T00:00', '2026-12-08T01:30', 'it')).toBe('dalle 0:00 all’1:30');
  });

  it('joins the last of several names as it is said', () => {
    expect(formatList(['Anna', 'Paolo'], 'it')).toBe('Anna e Paolo');
    expect(formatList(['Anna', 'Elena'], 'it')).toBe('Anna ed Elena');
    expect(formatList(['Anna', 'Paolo', 'Èrica'], 'it')).toBe('Anna, Paolo ed Èrica');
    expect(formatList(['Anna', 'Elena'], 'en')).toBe('Anna and Elena');
  });
});
