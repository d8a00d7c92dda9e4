// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../../libs/texting/src/domain/read-intent.js';
import { readText } from '../../../libs/texting/src/domain/read-ride.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { FACTS, waiting } from './facts.js';

const intentOf = (text: string): Intent => readText(text, { today: FACTS.today, places: FACTS.places }).intent;

describe('words people answer with', () => {
  it.each<[Intent, readonly string[]]>([
    ['yes', ['SI', 'DA', 'PO', 'OUI', 'YES', 'نعم', 'نَعَم!', ' da. ', 'Da']],
    ['no', ['NO', 'NU', 'JO', 'NON', 'لا', 'nu!']],
    ['stop', ['STOP', 'قف', 'توقف']],
    ['start', ['INIZIO', 'START', 'ابدأ']],
    ['help', ['AIUTO', 'INFO', 'informații', 'معلومات']],
    ['ahead', ['AGENDA', 'AGJENDA', 'المواعيد']],
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
  });
});
