// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Facts, Talk } from '../../../libs/texting/src/domain/conversation.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { sayIn } from '../../../libs/texting/src/texts/say.js';
import { FACTS, waiting } from './facts.js';

const IDLE: Talk = { step: 'idle' };
const OFFICE = { officePhone: '0173 441111', officeHours: 'lun-ven 9-12' };
const words = (talk: Talk, text: string, facts: Facts = FACTS): string => {
  const { reply } = react(talk, text, facts);
  return reply ? sayIn(reply, 'it', OFFICE) : '';
};
/** Waits for an answer to its proposals. */
const two: Facts = { ...FACTS, proposals: [waiting('p1'), waiting('p2', { name: 'Giulia', minutes: 540 })] };
const MIDDLE: readonly Talk[] = [
  IDLE,
  { step: 'answering', proposals: two.proposals, questions: 0 },
  { step: 'asking', asked: 'time', ride: { day: '2026-11-26' }, options: [], questions: 1 },
];

describe('what a driver writes who cannot come', () => {
  const driver: Facts = {
    ...FACTS,
    ahead: [waiting('s1', { kind: 'departure', name: null, day: '2026-11-24', minutes: 480, isHelped: false })],
  };

  it.each([
    'domani nn posso venire ho la febbre',
    'domani non vengo',
    'DOMANI NON POSSO SONO AMMALATO',
    'non posso venire domani mattina mi si e rotta la macchina',
    'annulla domani',
    'devo rinunciare per domani',
    'ho l influenza domani non ci sono',
  ])('%s: their departure is spelt out and called off with a yes', (text) => {
    const asked = react(IDLE, text, driver);
    expect(asked.act).toBeNull();
    expect(asked.reply).toMatchObject({ say: 'cancelEcho', waiting: [{ id: 's1' }] });
    expect(react(asked.talk, 'si', driver).act).toEqual({ kind: 'cancel', what: driver.ahead[0] });
  });

  it.each([
    'domani nn posso venire ho la febbre',
    'giovedi non ci sono',
    'ho la febbre non vengo',
    'mi dispiace devo disdire per sabato',
    'annulla giovedi',
  ])('%s: a person calls where nothing of theirs is known', (text) =>
    expect(react(IDLE, text, FACTS).act).toEqual({ kind: 'call' }),
  );

  it.each(['annulla', 'ANNULLA', 'annullare grazie'])('%s alone is answered', (text) =>
    expect(react(IDLE, text, FACTS)).toMatchObject({ act: null, reply: { say: 'nothingToCancel' } }),
  );
});

describe('what offers help', () => {
  it.each([
    'giovedi vado a verduno alle 8 ho 3 posti',
    'giovedi vado a verduno alle 8 ho tre posti liberi',
    'domani vado ad alba alle 9 in macchina se qualcuno vuole venire',
    'sabato scendo ad alba con la macchina ho posto',
    'vado all ospedale giovedi alle 8 posso portare qualcuno',
    'giovedi alle 8 porto volentieri qualcuno a verduno',
    'mercato sabato alle 9 mi avanzano due posti',
    'martedi vado a canale alle 10 chi vuole venire',
    'ho due posti in macchina giovedi mattina per verduno',
    'sono disponibile giovedi alle 8 per verduno',
    'giovedi alle 9 vado in stazione guido io',
    'posso accompagnare qualcuno al mercato sabato alle 8',
    'do un passaggio a chi vuole per canale giovedi 8',
    'ho ancora un posto giovedi alle 8 per ospedale',
  ])('%s is no request', (text) => {
    for (const talk of MIDDLE) {
      const { act, talk: after } = react(talk, text, two);
      expect([act, after.step]).toEqual([{ kind: 'call' }, 'idle']);
    }
  });

  it.each([
    'vado a verduno domani alle 9',
    'passaggio ospedale giovedì 9',
    'mi serve un passaggio per canale giovedi alle 8',
    'vorrei andare al mercato di canale sabato alle 9',
    'passaggio per 2 persone ospedale giovedi 9',
  ])('%s is one', (text) => expect(react(IDLE, text, FACTS).talk.step).toBe('confirming'));
});

describe('two wishes in one', () => {
  it.each([
    'mi serve un passaggio martedi alle 9 all ospedale e poi anche la spesa',
    'passaggio martedi 9 ospedale e anche le medicine in farmacia',
    'vorrei un passaggio in ospedale giovedi alle 9 e qualcuno per la spesa',
    'passaggio giovedi 9 al mercato di canale poi se potete la spesa',
    'ospedale giovedi alle 9 e mi serve anche compagnia',
    'passaggio ospedale giovedi ore 9 e poi qualcuno che mi taglia l erba in giardino',
    'passaggio giovedi 9 ospedale inoltre non mi funziona il computer',
    'passaggio ospedale giovedi 9 e anche uno venerdi',
  ])('%s: neither is lost', (text) => {
    for (const talk of MIDDLE) expect(react(talk, text, FACTS).act).toEqual({ kind: 'call' });
  });
});

describe('who asks for a call', () => {
  it.each([
    'mi chiama qualcuno',
    'mi chiamate',
    'mi potete chiamare?  chiamatemi',
    'chiamatemi per favore',
    'Potete telefonarmi?',
    'vorrei parlare con qualcuno',
    'posso parlare con una persona',
    'RICHIAMATEMI',
    'preferisco al telefono',
    'mi telefonate voi',
    'mi fate uno squillo',
    'vorrei parlare con l ufficio',
  ])('%s is told that somebody does, and stays where they were', (text) => {
    for (const talk of MIDDLE) {
      const { act, reply, talk: after } = react(talk, text, two);
      expect([act, reply?.say, after]).toEqual([{ kind: 'call' }, 'callYou', talk]);
    }
  });

  it.each(['non mi chiamate', 'chi mi ha chiamato', 'non chiamatemi piu'])('%s asks for none', (text) =>
    expect(react(IDLE, text, FACTS).reply?.say).not.toBe('callYou'),
  );
});

describe('who asks for their minutes', () => {
  it.each([
    'quanti minuti ho',
    'QUANTI MINUTI MI RESTANO?',
    'quante ore ho ancora',
    'saldo',
    'quanto ho ancora di credito',
    'i miei minuti',
    'come sto a minuti',
    'mi dite il saldo',
  ])('%s is answered, and the question before still waits', (text) => {
    for (const talk of MIDDLE) {
      expect(react(talk, text, { ...two, balance: 90 })).toMatchObject({ talk, act: null, reply: { say: 'balance' } });
    }
    expect(words(IDLE, text, { ...FACTS, balance: 90 })).toBe('Il tuo conto: 1 ora e 30 minuti da usare.');
    expect(words(IDLE, text, { ...FACTS, balance: -60 })).toContain('hai ricevuto 1 ora più di quanto hai dato');
  });

  it('takes lateness for no such question', () =>
    expect(react(IDLE, 'sono in ritardo di 15 minuti', { ...FACTS, balance: 90 }).reply?.say).not.toBe('balance'));
});

describe('several that are named with numbers', () => {
  const both: Facts = {
    ...FACTS,
    ahead: [
      waiting('a1', { kind: 'agreement', day: '2026-11-28', minutes: 540, leg: 'out' }),
      waiting('a2', { kind: 'agreement', day: '2026-11-28', minutes: 720, leg: 'back' }),
    ],
  };

  it.each(['tutti e due', 'tutte e due', 'entrambi', 'TUTTI', 'tutto', '1 e 2', 'andata e ritorno', 'ambedue'])(
    '%s means both',
    (text) => {
      const which = react(IDLE, 'non posso piu venire sabato', both);
      expect(sayIn(which.reply!, 'it', OFFICE)).toMatch(/1 andata sab .+ 2 ritorno sab .+TUTTI/);
      const asked = react(which.talk, text, both);
      expect(asked).toMatchObject({ act: null, reply: { say: 'cancelEcho', waiting: [{ id: 'a1' }, { id: 'a2' }] } });
      expect(react(asked.talk, 'si', both).act).toMatchObject({ what: { id: 'a1' }, also: [{ id: 'a2' }] });
      expect(react(asked.talk, 'no', both)).toMatchObject({ act: null, reply: { say: 'kept' } });
    },
  );

  it.each(['annulla tutto', 'sabato annullo tutti e due', 'sabato non vengo ne andata e ritorno'])(
    '%s says so at once',
    (text) => expect(react(IDLE, text, both).reply).toMatchObject({ say: 'cancelEcho', waiting: [{}, {}] }),
  );

  it('says of what it asks', () => {
    expect(words(IDLE, 'passaggio mercato giovedì 9')).toMatch(/^Quale mercato intendi\? 1 /);
    expect(words(IDLE, 'stazione domani alle 3')).toMatch(/^Che ora intendi\? 1 3:00/);
  });

  it('tells the ways of a journey apart', () => {
    const proposals = [waiting('p1', { leg: 'out' }), waiting('p2', { leg: 'back', minutes: 720 })];
    expect(words(IDLE, 'proposte', { ...FACTS, proposals })).toMatch(/1 andata gio .+, 2 ritorno gio /);
  });
});
