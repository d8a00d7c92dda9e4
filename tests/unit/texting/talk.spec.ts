// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, RESIDENTS_LANGUAGES } from '@reciproca/kernel';
import { countSegments } from '@reciproca/notifications';
import type { Facts, Reaction, Talk } from '../../../libs/texting/src/domain/conversation.js';
import { isCut, joined } from '../../../libs/texting/src/domain/cut-text.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { sayIn } from '../../../libs/texting/src/texts/say.js';
import { FACTS, PLACES, waiting } from './facts.js';
import { SENTENCES } from './sentences.js';
import { VOICES } from './voices.js';

/** Of one text in letters that take two bytes each, or in a language that says it at more length. */
const MOST_PARTS: Readonly<Record<string, number>> = { ar: 4 };
const OFFICE = { officePhone: '0173 441111', officeHours: 'lun-ven 9-12' };
const busy: Facts = {
  ...FACTS,
  proposals: [waiting('p1'), waiting('p2', { name: 'Giulia', minutes: 540, isHelped: false })],
  ahead: [
    waiting('a1', { kind: 'agreement' }),
    waiting('a2', { kind: 'agreement', day: '2026-11-27' }),
    waiting('r1', { kind: 'request', name: null }),
  ],
};

const one: Facts = { ...FACTS, proposals: [waiting('p1')], ahead: [waiting('a1', { kind: 'agreement' })] };

/** The same stream every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

function randomText(roll: () => number): string {
  const words = SENTENCES.map(([text]) => text)
    .join(' ')
    .split(/\s+/);
  const count = 1 + Math.floor(roll() * 6);
  if (roll() < 0.3) return SENTENCES[Math.floor(roll() * SENTENCES.length)]?.[0] ?? '';
  if (roll() < 0.2)
    return Array.from({ length: count * 4 }, () => String.fromCodePoint(32 + Math.floor(roll() * 600))).join('');
  return Array.from({ length: count }, () => words[Math.floor(roll() * words.length)]).join(' ');
}

function talkOver(texts: readonly string[], facts: Facts): Reaction {
  return texts.reduce<Reaction>(({ talk }, text) => react(talk, text, facts), {
    talk: { step: 'idle' },
    reply: null,
    act: null,
  });
}

describe('who called something off and comes after all', () => {
  const off: Facts = { ...FACTS, calledOff: [waiting('a9', { kind: 'agreement' })] };

  it.each([
    'no scusa, vengo',
    'NO SCUSATE VENGO LO STESSO',
    'scusi ho sbagliato',
    'mi sono sbagliata',
    'ho cambiato idea',
    'era uno sbaglio',
    'ci vado io, non annullate',
    'ci sono',
  ])('%s: asked first, then done with a yes', (text) => {
    const asked = react({ step: 'idle' }, text, off);
    expect([asked.reply?.say, asked.act]).toEqual(['restoreEcho', null]);
    expect(react(asked.talk, 'si', off).act).toMatchObject({ kind: 'restore', what: { id: 'a9' } });
    expect(react(asked.talk, 'no', off).reply?.say).toBe('staysOff');
    expect(react(asked.talk, 'si', FACTS).reply?.say).toBe('gone');
    expect(react({ step: 'reopening', requestId: 'r', questions: 0 }, text, off).reply?.say).toBe('restoreEcho');
  });

  it.each(['non vengo', 'no non posso venire', 'annulla', 'vado a verduno domani alle 9', 'grazie', 'sono caduta'])(
    '%s puts nothing back',
    (text) => expect(react({ step: 'idle' }, text, off).talk.step).not.toBe('restoring'),
  );
});

describe('a talk by text', () => {
  it('posts a ride only after it was spelt out and confirmed', () => {
    const echoed = talkOver(['passaggio ospedale giovedì 9'], FACTS);
    expect(sayIn(echoed.reply ?? { say: 'help' }, 'it', OFFICE)).toBe(
      'Passaggio da casa a Verduno, gio 26/11 arrivo ore 9:00. Rispondi SI per confermare, NO per rifare.',
    );
    expect(echoed.act).toBeNull();
    expect(react(echoed.talk, 'sì', FACTS).act).toMatchObject({
      kind: 'post',
      ride: { to: { id: 'osp' }, day: '2026-11-26', minutes: 540 },
    });
    expect(react(echoed.talk, 'no', FACTS)).toMatchObject({ act: null, talk: { step: 'idle' } });
  });

  it.each([
    ['passaggio ospedale tutti i lunedì alle 9', [1]],
    ['Vorrei un passaggio in ospedale ogni lunedi e giovedi ore 9', [1, 4]],
    ['ospedale tutti i lunedi mercoledi e venerdi alle 9', [1, 3, 5]],
    ['passaggio ospedale tutti i giorni alle 9', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s is for every week', (text, weekdays) => {
    const echoed = talkOver([text], FACTS);
    const said = sayIn(echoed.reply ?? { say: 'help' }, 'it', OFFICE);
    expect(said).toContain('no feste');
    expect(said).toMatch(/ogni (lun|lun, gio|lun, mer, ven|lun, mar, mer, gio, ven, sab, dom) per 6 mesi/);
    expect(react(echoed.talk, 'sì', FACTS).act).toMatchObject({ kind: 'post', ride: { weekdays, minutes: 540 } });
  });

  it.each([
    [['passaggio ospedale', 'giovedì', 'alle 9']],
    [['passaggio alle 9', 'ospedale', 'giovedì']],
    [['passaggio ospedale giovedì', '9']],
    [['stazione domani alle 3', '2']],
    [['passaggio mercato giovedì 9', '2']],
  ])('%j asks at most twice and then spells it out', (texts) =>
    expect(talkOver(texts, FACTS).talk.step).toBe('confirming'),
  );

  it.each([
    [['passaggio', 'boh', 'non lo so']],
    [['passaggio', 'ospedale', 'giovedì', 'non so']],
    [['stazione domani alle 3', '7', '8', '9']],
  ])('%j ends with a call', (texts) => {
    const acts: (Reaction['act'] | null)[] = [];
    texts.reduce<Talk>(
      (talk, text) => {
        const reaction = react(talk, text, FACTS);
        acts.push(reaction.act);
        return reaction.talk;
      },
      { step: 'idle' },
    );
    expect(acts).toContainEqual({ kind: 'call' });
  });

  it('mends what was spelt out and spells it out again', () => {
    const mended = talkOver(['passaggio ospedale giovedì 9', 'alle 10'], FACTS);
    expect(mended).toMatchObject({ act: null, talk: { step: 'confirming', ride: { minutes: 600 } } });
  });

  it.each([
    ['passaggio ospedale giovedì alle tre di pomeriggio', 'anzi no alle quattro', 960],
    ['passaggio ospedale giovedì alle 15', 'meglio alle 2', 840],
    ['passaggio ospedale giovedì alle 9', 'anzi alle 7', 420],
    ['passaggio ospedale giovedì alle 8 e mezza', 'anzi alle 11', 660],
  ])('takes another hour for one near the first: %s, %s', (first, then, minutes) => {
    expect(talkOver([first, then], FACTS).talk).toMatchObject({ step: 'confirming', ride: { minutes } });
  });

  it('asks where another hour may be either', () => {
    expect(talkOver(['passaggio ospedale giovedì alle 10', 'anzi alle 5'], FACTS).talk).toMatchObject({
      step: 'asking',
    });
  });

  it('answers the one proposal that was named, and asks which of several', () => {
    const one = { ...FACTS, proposals: [waiting('p1')] };
    const told = react({ step: 'idle' }, 'sì', one);
    expect(told).toMatchObject({ act: null, reply: { say: 'offered' } });
    expect(react(told.talk, 'sì', one).act).toMatchObject({ kind: 'accept', proposal: { id: 'p1' } });
    expect(react(told.talk, 'no', one).act).toMatchObject({ kind: 'decline', proposal: { id: 'p1' } });
    const many = react({ step: 'idle' }, 'proposte', busy);
    expect(react(many.talk, 'sì', busy)).toMatchObject({ act: null, reply: { say: 'offeredMany' } });
    expect(react(many.talk, '2', busy).act).toMatchObject({ kind: 'accept', proposal: { id: 'p2' } });
  });

  it('does not answer what is gone', () => {
    const told = react({ step: 'idle' }, 'proposte', { ...FACTS, proposals: [waiting('p1')] });
    expect(react(told.talk, 'sì', FACTS)).toMatchObject({ act: null, reply: { say: 'gone' } });
  });

  it('cancels what it has named, and lets choose among several', () => {
    const which = react({ step: 'idle' }, 'annulla', busy);
    const echo = react(which.talk, '2', busy);
    expect(echo).toMatchObject({ act: null, reply: { say: 'cancelEcho' } });
    expect(react(echo.talk, 'si', busy).act).toMatchObject({ kind: 'cancel', what: { id: 'a2' } });
    expect(react(echo.talk, 'no', busy).act).toBeNull();
    expect(react({ step: 'idle' }, 'annulla venerdì', busy).reply).toMatchObject({
      say: 'cancelEcho',
      waiting: [{ id: 'a2' }],
    });
  });
});

describe('a driver on the way', () => {
  const ride = (id: string, name: string) =>
    waiting(id, { kind: 'agreement', day: FACTS.today, minutes: 590, isHelped: false, name });
  const [elena, rosa] = [ride('a1', 'Elena'), ride('a2', 'Rosa')];
  const driver: Facts = {
    ...FACTS,
    riding: [
      { what: elena, stop: 'drop' },
      { what: rosa, stop: 'pick_up' },
    ],
  };

  it.each([
    ['salita', rosa, 'pick_up'],
    ['Rosa è a bordo', rosa, 'pick_up'],
    ['presa Rosa', rosa, 'pick_up'],
    ['arrivati', elena, 'drop'],
    ['Elena è scesa', elena, 'drop'],
    ['SIAMO ARRIVATI', elena, 'drop'],
  ] as const)('ticks the stop once that is confirmed: %s', (text, what, stop) => {
    const echo = react({ step: 'idle' }, text, driver);
    expect(echo).toMatchObject({
      act: null,
      reply: { say: stop === 'drop' ? 'droppedEcho' : 'pickedEcho', waiting: [{ id: what.id }] },
    });
    expect(react(echo.talk, 'sì', driver).act).toEqual({ kind: 'mark', what, stop });
    expect(react(echo.talk, 'no', driver)).toMatchObject({ act: null, reply: { say: 'kept' } });
    // Said by somebody else meanwhile.
    expect(react(echo.talk, 'sì', FACTS)).toMatchObject({ act: null, reply: { say: 'gone' } });
  });

  it.each(['Rosa non è salita', 'chi è salito?', 'quando siete arrivati'])('ticks nothing for: %s', (text) => {
    expect(react({ step: 'idle' }, text, driver).talk.step).not.toBe('marking');
  });

  it.each(['salita', 'arrivati'])('is no tick of who drives nobody: %s', (text) => {
    expect(react({ step: 'idle' }, text, FACTS).talk.step).not.toBe('marking');
  });
});

describe('a driver who is late', () => {
  const drive = waiting('a1', { kind: 'agreement', day: FACTS.today, minutes: 630, isHelped: false, name: 'Elena' });
  const driver: Facts = { ...FACTS, ahead: [drive], driving: [drive] };

  it.each([
    ['sono in ritardo di 15 minuti', 15],
    ['SONO IN RITARDO 20 MIN', 20],
    ['faccio tardi un quarto d ora', 15],
    ['tardo mezz ora', 30],
    ['sono nel traffico arrivo con dieci minuti di ritardo', 10],
    ['arrivo tra 50 minuti', 20],
    ['arrivo fra un ora', 30],
    ['ritardo di venticinque minuti scusate', 25],
    ['arrivo in ritardo di 5 minuti', 5],
    ['arrivo con 10 minuti di ritardo', 10],
    ['10 minuti di ritardo', 10],
    ['arrivo 10 minuti dopo', 10],
    ['tardo un ora e venti', 80],
    ['arrivo tra 2 ore', 90],
    ['sono ferma nel traffico, tardo 20 minuti', 20],
  ])('has who waits told once that is confirmed: %s', (text, minutes) => {
    const echo = react({ step: 'idle' }, text, driver);
    expect(echo).toMatchObject({ act: null, reply: { say: 'lateEcho', waiting: [{ minutes: 630 + minutes }] } });
    expect(react(echo.talk, 'si', driver).act).toEqual({ kind: 'late', what: drive, minutes });
    expect(react(echo.talk, 'no', driver)).toMatchObject({ act: null, reply: { say: 'kept' } });
    expect(react(echo.talk, 'si', FACTS)).toMatchObject({ act: null, reply: { say: 'gone' } });
  });

  it('is asked by how much where that was not said, and mends it', () => {
    const asked = react({ step: 'idle' }, 'sono in ritardo', driver);
    expect(asked).toMatchObject({ act: null, reply: { say: 'lateHow' } });
    const echo = react(asked.talk, '10', driver);
    expect(echo).toMatchObject({ act: null, reply: { say: 'lateEcho', waiting: [{ minutes: 640 }] } });
    const again = react(asked.talk, 'si', driver);
    expect(again).toMatchObject({ act: null, reply: { say: 'lateHow' } });
    expect(react(again.talk, 'eh non so', driver).act).toEqual({ kind: 'call' });
  });

  it.each([
    'non sono in ritardo',
    'tra 3 giorni arrivo',
    'domani arrivo tra le 9 e le 10',
    'sono bloccata con la schiena',
    'sono ferma in casa malata',
  ])('is nobody who says something else: %s', (text) => {
    expect(react({ step: 'idle' }, text, driver).reply?.say).not.toMatch(/^late/);
  });

  it('need say nothing who is there in time', () => {
    expect(react({ step: 'idle' }, 'arrivo tra 10 minuti', driver)).toEqual({
      talk: { step: 'idle' },
      reply: null,
      act: null,
    });
  });

  it.each(['sono in ritardo di 15 minuti', 'arrivo tra 10 minuti'])('is nobody who is driven: %s', (text) => {
    const ridden = { ...drive, isHelped: true };
    expect(react({ step: 'idle' }, text, { ...FACTS, ahead: [ridden], driving: [] }).act).toEqual({ kind: 'call' });
  });

  it.each(['sono in ritardo non vengo', 'annullo sono bloccato'])('calls off who does not come at all: %s', (text) => {
    expect(react({ step: 'idle' }, text, driver).reply).toMatchObject({ say: 'cancelEcho' });
  });
});

describe('a talk that is interrupted', () => {
  const asked = react({ step: 'idle' }, 'annulla', one);

  it('hears a cry for help at every step, and nothing of the talk is lost', () => {
    const { talk, reply, act } = react(asked.talk, 'sono caduta e non riesco ad alzarmi', one);
    expect({ talk, act }).toEqual({ talk: asked.talk, act: { kind: 'alarm' } });
    expect(sayIn(reply ?? { say: 'help' }, 'it', { ...OFFICE, dutyPhone: '0173 441112' })).toBe(
      'Se qualcuno è in pericolo chiama SUBITO il 112. Abbiamo avvisato l’ente e puoi chiamare 0173 441112.',
    );
  });

  it.each(['grazie mille', '👍', 'buongiorno'])('is not ended by %s, which needs no answer', (text) => {
    expect(react(asked.talk, text, one)).toEqual({ talk: asked.talk, reply: null, act: null });
    expect(react(react(asked.talk, text, one).talk, 'si', one).act).toMatchObject({ kind: 'cancel' });
  });

  it('says that what was not called off still stands, once something else is asked', () => {
    const { reply, act } = react(asked.talk, 'passaggio stazione domani alle 9', one);
    expect(act).toBeNull();
    expect(sayIn(reply ?? { say: 'help' }, 'it', OFFICE)).toBe(
      'Resta: gio 26/11 ore 8:40 con Marco. Passaggio da casa ad Alba, mar 24/11 arrivo ore 9:00. Rispondi SI per confermare, NO per rifare.',
    );
    const which = react({ step: 'idle' }, 'annulla', busy);
    expect(sayIn(react(which.talk, 'agenda', busy).reply ?? { say: 'help' }, 'it', OFFICE)).toMatch(
      /^Non ho annullato niente\. /,
    );
  });

  it('looks for the Tuesday somebody has, not for the next one', () => {
    const later = {
      ...FACTS,
      ahead: [waiting('a1', { kind: 'agreement', day: '2026-12-01' }), waiting('a2', { kind: 'agreement' })],
    };
    expect(react({ step: 'idle' }, 'annulla martedì', later).reply).toMatchObject({
      say: 'cancelEcho',
      waiting: [{ id: 'a1' }],
    });
    expect(react({ step: 'idle' }, 'annulla sabato', later).reply).toMatchObject({ say: 'cancelWhich' });
  });

  it('is over after a yes: another ok asks and changes nothing', () => {
    expect(react({ step: 'idle' }, 'ok', FACTS)).toEqual({ talk: { step: 'idle' }, reply: null, act: null });
  });

  it('keeps the part of the day that was said before the hour', () => {
    expect(talkOver(['stazione domani pomeriggio', 'alle 4'], FACTS).talk).toMatchObject({ ride: { minutes: 960 } });
    expect(talkOver(['stazione domani mattina', 'alle 7'], FACTS).talk).toMatchObject({ ride: { minutes: 420 } });
  });

  it('sends nothing where stop may have been meant', () => {
    expect(react(asked.talk, 'ho detto stop', one)).toEqual({
      talk: { step: 'idle' },
      reply: null,
      act: { kind: 'call' },
    });
  });
});

describe('both of two', () => {
  const asked = talkOver(['proposte'], busy);

  it.each([
    'tutti e due',
    'entrambi',
    'sì a tutte e due',
    'vanno bene tutti e due',
    'TUTTE E DUE GRAZIE',
    'va bene per entrambe',
    'l uno e l altro',
    'ok 1 e 2',
    'si tutti',
  ])('%s is a yes to all that was named', (text) => {
    const { act } = react(asked.talk, text, busy);
    expect(act).toMatchObject({ kind: 'accept', proposal: { id: 'p1' }, also: [{ id: 'p2' }] });
  });

  it.each(['nessuno dei due', 'non tutti e due', 'tutti e due no', 'solo uno dei due', 'tutti e due ma non domani'])(
    '%s is none',
    (text) => expect(react(asked.talk, text, busy).act?.kind).not.toBe('accept'),
  );

  it('is a yes to the one that is still there', () => {
    const left = { ...busy, proposals: busy.proposals.slice(1) };
    expect(react(asked.talk, 'entrambi', left).act).toEqual({ kind: 'accept', proposal: left.proposals[0] });
  });
});

describe('a circle', () => {
  const gives = { name: 'Marco', day: '2026-11-27', minutes: 600 };
  const round: Facts = {
    ...FACTS,
    proposals: [waiting('c1', { kind: 'circle', name: 'Giulia', isRide: false, gives })],
  };

  it('is spelt out with what one gets and what one gives, and answered with one word', () => {
    const asked = react({ step: 'idle' }, 'proposte', round);
    const said = sayIn(asked.reply ?? { say: 'help' }, 'it', OFFICE);
    expect(said).toMatch(/Giulia aiuta te gio 26\/11 .*tu aiuti Marco ven 27\/11/);
    expect(countSegments(said)).toBe(1);
    expect(react(asked.talk, 'si', round).act).toMatchObject({ kind: 'accept', proposal: { id: 'c1' } });
    expect(react(asked.talk, 'no', round).act).toMatchObject({ kind: 'decline', proposal: { id: 'c1' } });
  });
});

describe('whatever anybody writes', () => {
  it('ends with a call in few cases', () => {
    const calls = VOICES.filter(([text]) => react({ step: 'idle' }, text, one).act?.kind === 'call');
    expect(calls.length / VOICES.length).toBeLessThan(0.22);
  });

  it('is acted upon only from a step that spelt that very thing out', () => {
    const roll = dice(7);
    let acts = 0;
    for (let talkNumber = 0; talkNumber < 300; talkNumber += 1) {
      let talk: Talk = { step: 'idle' };
      for (let turn = 0; turn < 6; turn += 1) {
        const facts = roll() < 0.5 ? busy : FACTS;
        const before = talk;
        const { act, talk: after } = react(talk, randomText(roll), facts);
        talk = after;
        if (!act || act.kind === 'call' || act.kind === 'alarm') continue;
        acts += 1;
        if (act.kind === 'post') expect(before).toMatchObject({ step: 'confirming', ride: act.ride });
        else if (act.kind === 'cancel') expect(before).toMatchObject({ step: 'cancelling', what: act.what });
        else if (act.kind === 'restore') expect(before).toMatchObject({ step: 'restoring', what: act.what });
        else if (act.kind === 'reopen') expect(before).toMatchObject({ step: 'reopening', requestId: act.requestId });
        else if (act.kind === 'late')
          expect(before).toMatchObject({ step: 'delaying', what: act.what, minutes: act.minutes });
        else if (act.kind === 'mark') expect(before).toMatchObject({ step: 'marking', what: act.what, stop: act.stop });
        // Thanks agree to nothing, and are asked nothing.
        else if (act.kind === 'thank') expect(before).toEqual({ step: 'idle' });
        else if (act.kind === 'move') expect(before).toMatchObject({ step: 'moving', to: act.to });
        else if (act.kind === 'signal') expect(before).toMatchObject({ step: 'signalling', signal: act.signal });
        else expect(before.step === 'answering' && before.proposals).toContainEqual(act.proposal);
      }
    }
    // A test that never saw an act would prove nothing.
    expect(acts).toBeGreaterThan(10);
  });

  it('is answered without a word of why or where exactly, in one message nearly always', () => {
    const banned =
      /\b(ospedale|hospital|medic[oaie]|doctor|visit[ae]?|dialisi|farmacia|pharmacy|ambulator\w+|clinic\w*|asl|inps|terapia|fisioterapia|esam[ei]|malat\w+|salute|health|via|corso|piazza|strada|savona|vida|tanaro)\b/i;
    const roll = dice(11);
    const longest: Record<string, number> = {};
    const seen = new Set<string>();
    for (let talkNumber = 0; talkNumber < 200; talkNumber += 1) {
      let talk: Talk = { step: 'idle' };
      for (let turn = 0; turn < 6; turn += 1) {
        const { reply, talk: after } = react(
          talk,
          randomText(roll),
          [busy, FACTS, one][Math.floor(roll() * 3)] ?? FACTS,
        );
        talk = after;
        if (!reply) continue;
        seen.add(reply.say);
        for (const language of LANGUAGES) {
          const text = sayIn(reply, language, OFFICE);
          expect(text).not.toMatch(banned);
          expect(text).not.toMatch(/\{\{|undefined|say\./);
          longest[language] = Math.max(longest[language] ?? 0, countSegments(text));
        }
      }
    }
    expect(PLACES.some(({ name }) => banned.test(name))).toBe(true);
    expect([...seen]).toEqual(expect.arrayContaining(['echo', 'choosePlace', 'offered', 'cancelEcho', 'unclear']));
    expect(longest).toMatchObject({ it: 1, en: 1 });
    expect(RESIDENTS_LANGUAGES.filter((language) => (longest[language] ?? 0) > (MOST_PARTS[language] ?? 2))).toEqual(
      [],
    );
  });
});

describe('two questions at once', () => {
  const two: Facts = { ...FACTS, proposals: [waiting('p1'), waiting('p2', { name: 'Giulia', minutes: 540 })] };
  const asked: Talk = { step: 'answering', proposals: two.proposals, questions: 0 };

  it('asks which where a yes names none', () =>
    expect(react(asked, 'si', two)).toMatchObject({ act: null, reply: { say: 'offeredMany' } }));

  it.each([
    ['2', 'p2'],
    ['si Giulia', 'p2'],
    ['ok marco', 'p1'],
    ['va bene con Giulia grazie', 'p2'],
  ])('%s names one', (text, id) =>
    expect(react(asked, text, two).act).toMatchObject({ kind: 'accept', proposal: { id } }),
  );

  it.each(['no marco', 'non Giulia', 'forse marco', 'marco chi'])('%s accepts none', (text) =>
    expect(react(asked, text, two).act?.kind).not.toBe('accept'),
  );

  it('says what has ended meanwhile', () => {
    const left: Facts = { ...two, proposals: two.proposals.slice(1) };
    const { act, reply } = react(asked, 'si', left);
    expect(act).toBeNull();
    expect(sayIn(reply ?? { say: 'gone' }, 'it', OFFICE)).toMatch(/^Non c’è più: gio 26\/11 .+Giulia può portarti/);
    expect(react(asked, '1', left)).toMatchObject({ act: null, reply: { say: 'gone' } });
  });
});

describe('another hour for what is agreed', () => {
  const agreed: Facts = { ...FACTS, ahead: [waiting('a1', { kind: 'agreement', minutes: 540 })] };

  it.each([
    ['puo venire mezz ora prima?', 510],
    ['possiamo fare un ora dopo', 600],
    ['mi hanno spostato la visita alle 11', 660],
    ['giovedi spostiamo alle 10', 600],
  ])('%s is spelt out, and asked after a yes', (text, minutes) => {
    const { talk, reply, act } = react({ step: 'idle' }, text, agreed);
    expect(act).toBeNull();
    expect(reply).toMatchObject({ say: 'moveEcho', waiting: [{ id: 'a1', minutes, was: { minutes: 540 } }] });
    expect(react(talk, 'si', agreed).act).toMatchObject({ kind: 'move', to: { id: 'a1', minutes } });
    expect(react(talk, 'no', agreed)).toMatchObject({ act: null, reply: { say: 'kept' } });
    expect(react(talk, 'si', FACTS)).toMatchObject({ act: null, reply: { say: 'gone' } });
  });

  it.each(['spostiamo', 'si puo fare alle 10 invece delle 9', 'puo venire un po prima', 'porto anche mia sorella'])(
    '%s goes to a person with its words',
    (text) => expect(react({ step: 'idle' }, text, agreed).act).toEqual({ kind: 'call' }),
  );

  it('goes to a person where two may be meant', () =>
    expect(react({ step: 'idle' }, 'puo venire mezz ora prima?', busy)).toMatchObject({
      act: { kind: 'call' },
      reply: { say: 'passedOn' },
    }));
});

describe('what is said beside the talk', () => {
  const talk: Talk = { step: 'answering', proposals: one.proposals, questions: 0 };

  it.each(['non mi sento bene ma vengo', 'chi siete?', 'je ne peux pas venir demain', 'siete degli incapaci'])(
    '%s leaves what was asked as it is',
    (text) => {
      const { talk: after, reply, act } = react(talk, text, one);
      expect(after).toBe(talk);
      expect(reply).not.toBeNull();
      expect(act === null || act.kind === 'call').toBe(true);
    },
  );

  it('names 112 where somebody may not be well, and still asks what to call off', () => {
    const { reply } = react({ step: 'idle' }, 'non mi sento bene domani non vengo', one);
    expect(sayIn(reply ?? { say: 'gone' }, 'it', OFFICE)).toMatch(/^Annullo: .+ Se è urgente chiama il 112\.$/);
    expect(sayIn({ say: 'worry' }, 'it', OFFICE)).toMatch(/^Se è urgente chiama il 112/);
  });
});

describe('a text the network has cut in two', () => {
  const whole =
    'Buongiorno sono Lucia Bianchi di via Roma, volevo chiedere per cortesia se ci fosse qualcuno cosi gentile da portarmi con la macchina come altre volte in osped';

  it('is read as one, parted in a word or between two', () => {
    expect(isCut(whole, 'ale giovedi alle 9')).toBe(true);
    expect(joined(whole, 'ale giovedi alle 9', FACTS)).toContain('ospedale giovedi alle 9');
    expect(joined(`${whole}ale`, 'giovedi alle 9', FACTS)).toContain('ospedale giovedi');
  });

  it.each([
    ['ospedale giovedi', 'alle 9'],
    [whole, 'si'],
    [whole, 'grazie'],
    ['Vorrei andare al mercato giovedi prossimo se qualcuno va in quella direzione.', 'anche venerdi'],
  ])('%s | %s are two', (first, second) => expect(isCut(first, second)).toBe(false));
});
