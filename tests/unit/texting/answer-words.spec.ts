// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@reciproca/kernel';
import { inItalianWords } from '../../../libs/texting/src/domain/answer-words.js';
import type { Intent } from '../../../libs/texting/src/domain/read-intent.js';
import { readText } from '../../../libs/texting/src/domain/read-ride.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { en } from '../../../libs/texting/src/texts/en.js';
import { it as italian } from '../../../libs/texting/src/texts/it.js';
import { translations } from '../../../libs/texting/src/texts/translations.js';
import { FACTS, waiting } from './facts.js';

const intentOf = (text: string): Intent => readText(text, { today: FACTS.today, places: FACTS.places }).intent;

describe('words people answer with', () => {
  it.each<[Intent, readonly string[]]>([
    ['yes', ['SI', 'DA', 'PO', 'OUI', 'YES', 'نعم', 'نَعَم!', ' da. ', 'Da']],
    ['no', ['NO', 'NU', 'JO', 'NON', 'لا', 'nu!']],
    ['stop', ['STOP', 'قف', 'توقف', 'Arrêtez', 'arrêt', 'Opriți', 'ndalo', 'stop please', 'STOP, merci']],
    ['start', ['INIZIO', 'START', 'ابدأ']],
    ['help', ['AIUTO', 'INFO', 'informații', 'معلومات']],
    ['ahead', ['AGENDA', 'AGJENDA', 'المواعيد']],
    [
      'yes',
      ['Da, mulțumesc', 'Po faleminderit!', 'Oui merci', 'yes please', 'نعم شكرًا', 'OK thank you', 'da da', 'Yes yes'],
    ],
    ['no', ['No thanks', 'Non, merci', 'jo faleminderit', 'nu, mulțumesc', 'لا شكرا']],
    ['cancel', ['cancel please', 'Cancel', 'anulez, vă rog']],
    ['cancel', ['ANNULLA', 'ANULEZ', 'anulează', 'ANULO', 'ANNULER', 'إلغاء']],
  ])('mean %s in every language, to whoever writes them', (intent, words) =>
    expect(words.map((word) => [word, intentOf(word)])).toEqual(words.map((word) => [word, intent])),
  );

  it('accept and decline what was asked', () => {
    const facts = { ...FACTS, proposals: [waiting('p1')] };
    const asked = react({ step: 'idle' }, 'PROPUNERI', facts);
    expect(asked.reply?.say).toBe('offered');
    for (const [text, kind] of [
      ['نعم', 'accept'],
      ['DA', 'accept'],
      ['JO', 'decline'],
      ['لا', 'decline'],
    ] as const)
      expect(react(asked.talk, text, facts).act).toMatchObject({ kind, proposal: { id: 'p1' } });
  });

  it('choose by digits of either kind', () => {
    const facts = { ...FACTS, proposals: [waiting('p1'), waiting('p2', { name: 'Giulia' })] };
    const asked = react({ step: 'idle' }, 'اقتراحات', facts);
    expect(asked.reply?.say).toBe('offeredMany');
    expect(react(asked.talk, '٢', facts).act).toMatchObject({ kind: 'accept', proposal: { id: 'p2' } });
  });

  it('are other words within a sentence', () => {
    expect(intentOf('da Alba a Verduno giovedì alle 9')).toBe('ride');
    expect(intentOf('un po tardi')).not.toBe('yes');
    for (const text of ['yes but thanks', 'merci', 'oui non', 'da nu', 'please'])
      expect([text, ['yes', 'no', 'cancel', 'stop'].includes(intentOf(text))]).toEqual([text, false]);
  });
});

const { ro, sq, ar, fr } = translations;
const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { it: italian, en, ro, sq, ar, fr };
/** Texts that tell people what to write. */
const ASKS = /\b(?:rispondi|scrivi)\b/i;
const ASKING = Object.keys(italian).filter(
  (key) =>
    key.startsWith('say.') &&
    ASKS.test(italian[key as keyof typeof italian]) &&
    wordsOf(italian[key as keyof typeof italian]).length > 0,
);

/** What a text tells people to write: in capitals, or where letters have none after "write:" and "answer:", or between marks. */
function wordsOf(text: string): string[] {
  const words = [...text.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu)].map(([word]) => word);
  const marked = [...text.matchAll(/«([^«»{}]+)»/g)].map(([, word = '']) => word);
  const told = [...text.matchAll(/(?:أجيبوا|اكتبوا|أو|كلمات أخرى): ([^.{]+)/g)].flatMap(([, said = '']) =>
    said.split(/، | أو /).map((part) => /^\p{Script=Arabic}+/u.exec(part.trim())?.[0] ?? ''),
  );
  return [...words, ...marked, ...told].filter((word) => word !== '' && word !== 'SMS');
}

/** What they mean, each once; "all" is an answer to one question alone. */
function meaningsOf(text: string): string[] {
  const meanings = wordsOf(text).map((word) => {
    const intent = intentOf(word);
    return intent === 'unclear' ? inItalianWords(word).toLowerCase() : intent;
  });
  return [...new Set(meanings)].sort();
}

describe('words our texts tell people to write', () => {
  it('are found in them', () => {
    expect(ASKING.length).toBeGreaterThan(20);
    expect(wordsOf(italian['say.echo'])).toEqual(['SI', 'NO']);
    expect(wordsOf(ar['say.echo'] ?? '')).toEqual(['نعم', 'لا']);
    expect(wordsOf(ar['say.help'] ?? '')).toEqual(['STOP', 'المواعيد', 'إلغاء']);
  });

  it.each(LANGUAGES)('mean in %s what the Italian ones do', (language) => {
    const meant = (table: Readonly<Record<string, string>>): [string, string[]][] =>
      ASKING.map((key) => [key, meaningsOf(table[key] ?? '')]);
    expect(meant(TABLES[language])).toEqual(meant(italian));
  });

  it.each(LANGUAGES)('choose all in %s where one is to be chosen', (language) => {
    const ahead = [waiting('m1', { kind: 'agreement' }), waiting('m2', { kind: 'agreement', name: 'Giulia' })];
    const facts = { ...FACTS, ahead };
    const [word = ''] = wordsOf(TABLES[language]['say.cancelWhich'] ?? '');
    const asked = react({ step: 'idle' }, 'ANNULLA', facts);
    expect(asked.reply?.say).toBe('cancelWhich');
    expect(react(asked.talk, word, facts)).toEqual(react(asked.talk, 'TUTTI', facts));
    expect(react(asked.talk, word, facts).reply?.say).toBe('cancelEcho');
  });
});
