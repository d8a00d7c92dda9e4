// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../libs/texting/src/domain/conversation.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { readSignal } from '../../../libs/texting/src/domain/read-signal.js';
import { FACTS } from './facts.js';

const elena: Facts = { ...FACTS, isSentinel: true };
const TEXT = 'Segnalo la signora Rosa scala B, non ritira più la posta';

describe('a signal by text', () => {
  it.each([
    [TEXT, { about: 'la signora Rosa scala B', need: 'non ritira più la posta' }],
    ['SEGNALO: Pino via Roma - è solo da un mese', { about: 'Pino via Roma', need: 'è solo da un mese' }],
    [
      'segnalazione signor Bo. Non lo vedo da giorni, la porta è chiusa',
      { about: 'signor Bo', need: 'Non lo vedo da giorni, la porta è chiusa' },
    ],
    ['segnalo Rosa', { about: 'Rosa', need: '' }],
    ['segnalo', { about: '', need: '' }],
    ['passaggio mercato giovedì 9', null],
    ['il segnale è debole', null],
  ])('%j is read as %j', (text, read) => {
    expect(readSignal(text)).toEqual(read);
  });

  it.each([
    ['1', 'agrees'],
    ['sì', 'agrees'],
    ['2', 'not_asked'],
    ['no', 'not_asked'],
    ['3', 'cannot_ask'],
  ])('is sent once the third thing is answered: %j means %s', (answer, consent) => {
    const asked = react({ step: 'idle' }, TEXT, elena);
    expect(asked).toMatchObject({ act: null, reply: { say: 'signalConsent' } });
    expect(react(asked.talk, answer, elena)).toMatchObject({
      talk: { step: 'idle' },
      act: { kind: 'signal', consent, signal: { about: 'la signora Rosa scala B' } },
    });
  });

  it('can be left, and what is not understood becomes a call, never a guess', () => {
    const asked = react({ step: 'idle' }, TEXT, elena);
    expect(react(asked.talk, 'annulla', elena)).toMatchObject({
      talk: { step: 'idle' },
      act: null,
      reply: { say: 'left' },
    });
    const again = react(asked.talk, 'boh chissà', elena);
    expect(again).toMatchObject({ act: null, reply: { say: 'signalConsent' } });
    expect(react(again.talk, 'boh chissà', elena).act).toEqual({ kind: 'call' });
  });

  it('says how when a part is missing, and comes from sentinels only', () => {
    expect(react({ step: 'idle' }, 'segnalo Rosa', elena)).toMatchObject({ act: null, reply: { say: 'signalHow' } });
    expect(react({ step: 'idle' }, TEXT, FACTS).act).toEqual({ kind: 'call' });
  });
});
