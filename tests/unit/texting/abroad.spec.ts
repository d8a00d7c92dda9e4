// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { react } from '../../../libs/texting/src/domain/react.js';
import { sayIn } from '../../../libs/texting/src/texts/say.js';
import { FACTS, waiting } from './facts.js';

const idle = { step: 'idle' } as const;
/** What is spelt out to be answered yes to, or what is asked. */
function rideOf(text: string) {
  const { reply, act } = react(idle, text, FACTS);
  const { to, from, toHome, day, minutes, returnMinutes } = reply?.ride ?? {};
  return {
    say: reply?.say,
    act,
    to: toHome ? 'casa' : to?.id,
    ...(from && from.id !== 'casa' && { from: from.id }),
    day,
    ...(minutes !== undefined && { at: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` }),
    ...(returnMinutes !== undefined && { back: returnMinutes / 60 }),
  };
}
const THURSDAY = '2026-11-26';
const echo = (over: object = {}) => ({ say: 'echo', act: null, to: 'osp', day: THURSDAY, at: '9:00', ...over });

describe('a ride that is asked for in another language', () => {
  it.each<[string, string, object]>([
    ['ro', 'Am nevoie de un drum la spital joi la 9', {}],
    ['ro', 'Vreau să merg la spital joi la ora 9.30, vă rog', { at: '9:30' }],
    ['ro', 'mâine dimineață la 10 la piață Alba', { to: 'mercato', day: '2026-11-24', at: '10:00' }],
    ['ro', 'joi la ora 9 spital Verduno, întoarcere la 17', { back: 17 }],
    ['sq', 'Kam nevojë për makinë në spital të enjten ora 9', {}],
    ['sq', 'Dua të shkoj në spital të premten ora 10', { day: '2026-11-27', at: '10:00' }],
    ['sq', 'Nesër në mëngjes ora 9 në stacion', { to: 'stazione', day: '2026-11-24' }],
    ['fr', 'J’ai besoin d’une voiture pour l’hôpital jeudi à 9h', {}],
    ['fr', 'Je voudrais aller à l’hôpital vendredi à 10 heures, s’il vous plaît', { day: '2026-11-27', at: '10:00' }],
    ['fr', 'demain matin 9h30 hôpital', { day: '2026-11-24', at: '9:30' }],
    ['en', 'I need a ride to the hospital on Thursday at 9', {}],
    [
      'en',
      'Hello, I have to go to the station tomorrow at 10 am please',
      { to: 'stazione', day: '2026-11-24', at: '10:00' },
    ],
    ['en', 'ride to the hospital friday 3 pm', { day: '2026-11-27', at: '15:00' }],
    ['ar', 'أريد توصيلة إلى المستشفى يوم الخميس الساعة 9', {}],
    ['ar', 'أحتاج سيارة للمستشفى غدًا الساعة ١٠', { day: '2026-11-24', at: '10:00' }],
    ['ar', 'توصيلة إلى المحطة الجمعة الساعة ٩:٣٠', { to: 'stazione', day: '2026-11-27', at: '9:30' }],
    ['en', 'I need a ride to the hospital on Thursday at half past 9', { at: '9:30' }],
    ['ar', 'توصيلة من المستشفى الى المحطة الخميس الساعة 9', { to: 'stazione', from: 'osp' }],
    ['ar', 'توصيلة من المستشفى إلى البيت الخميس الساعة 9 من فضلكم', { to: 'casa', from: 'osp' }],
    ['fr', 'un trajet de l’hôpital à la maison jeudi 9h', { to: 'casa', from: 'osp' }],
    ['fr', 'voiture du marché d’Alba à l’hôpital jeudi à 9h', { from: 'mercato' }],
    ['ro', 'drum de la spital acasă joi la 9', { to: 'casa', from: 'osp' }],
    ['ro', 'drum de acasă la spital joi la 9', {}],
    ['en', 'ride from the hospital home thursday at 9', { to: 'casa', from: 'osp' }],
    ['en', 'ride from home to the hospital thursday at 9', {}],
    ['sq', 'makinë nga spitali në shtëpi të enjten ora 9', { to: 'casa', from: 'osp' }],
  ])('is spelt out to be confirmed, and nothing is done before (%s: %s)', (_language, text, over) =>
    expect(rideOf(text)).toEqual(echo(over)),
  );

  it.each([
    ['ro', 'joi'],
    ['sq', 'të enjten'],
    ['fr', 'jeudi'],
    ['en', 'Thursday'],
    ['ar', 'الخميس'],
  ])('is gone on with where only the day was missing (%s)', (_language, text) => {
    const asked = react(idle, 'passaggio ospedale alle 9', FACTS);
    expect(asked.reply?.say).toBe('askDay');
    expect(react(asked.talk, text, FACTS).reply).toMatchObject({ say: 'echo', ride: { day: THURSDAY, minutes: 540 } });
  });

  it.each(['en', 'ro', 'sq', 'fr', 'ar'] as const)('may be written as our own text says it may (%s)', (language) => {
    const help = sayIn({ say: 'help' }, language, { officePhone: '0173 1', officeHours: '' });
    const [, example = ''] = /(?:: |p\.sh\. )([^:.]+ 9)\./.exec(help) ?? [];
    const facts = { ...FACTS, places: FACTS.places.filter(({ id }) => id !== 'mercato-canale') };
    expect(react(idle, example, facts).reply).toMatchObject({
      say: 'echo',
      ride: { to: { id: 'mercato' }, day: THURSDAY, minutes: 540 },
    });
  });

  it.each([
    ['somebody else’s', 'Mama are nevoie de un drum la spital joi la 9'],
    ['not wanted', 'Nu am nevoie de drum la spital joi la 9'],
    ['an if', 'Je voudrais aller à l’hôpital jeudi à 9h si possible avec mon fils'],
    ['a story', 'I need a ride to the hospital on Thursday at 9 because my leg hurts'],
    ['an offer', 'I can give a ride to the hospital on Thursday at 9'],
    ['nothing of the kind', 'Faleminderit shumë për gjithçka, jeni të mirë'],
    ['not coming', 'لا أريد التوصيلة يوم الخميس'],
    ['noon or midnight', 'I need a ride to the hospital on Thursday at 12 am'],
    ['a wheelchair', 'I need a ride to the hospital on Thursday at 9 with a wheelchair'],
  ])('is for a person where it is more than that: %s', (_what, text) => {
    const { reply, act, talk } = react(idle, text, FACTS);
    expect(act === null || act.kind === 'call').toBe(true);
    expect(talk.step).toBe('idle');
    expect(reply?.ride).toBeUndefined();
  });

  it('sounds the alarm first', () => {
    for (const text of [
      'Ajutor, am căzut, vreau la spital azi',
      'Aidez-moi, je veux aller à l’hôpital aujourd’hui à 9h',
    ])
      expect(react(idle, text, FACTS).act).toEqual({ kind: 'alarm' });
  });
});

describe('a driver’s ticks in another language', () => {
  const riding = (stop: 'pick_up' | 'drop') => ({
    ...FACTS,
    riding: [{ what: waiting('r1', { name: 'Lucia' }), stop }],
  });

  it.each([
    ['it', 'salita', 'arrivati'],
    ['ro', 'Lucia a urcat', 'am ajuns'],
    ['ro', 'în mașină', 'livrat'],
    ['sq', 'hipi Lucia', 'arritëm'],
    ['fr', 'Lucia est montée', 'nous sommes arrivés'],
    ['fr', 'dans la voiture', 'déposée'],
    ['en', 'Lucia is in the car', 'arrived'],
    ['en', 'picked up', 'dropped off'],
    ['ar', 'ركبت', 'وصلنا'],
    ['ar', 'في السيارة', 'تم التسليم'],
  ])('are asked back, and set by a yes (%s: %s, %s)', (_language, picked, dropped) => {
    for (const [text, stop, said] of [
      [picked, 'pick_up', 'pickedEcho'],
      [dropped, 'drop', 'droppedEcho'],
    ] as const) {
      const asked = react(idle, text, riding(stop));
      expect([text, asked.act, asked.reply?.say]).toEqual([text, null, said]);
      expect(react(asked.talk, 'DA', riding(stop)).act).toMatchObject({ kind: 'mark', stop });
    }
  });

  it('are none where somebody has not come, or asks', () => {
    for (const text of ['Lucia nu a urcat', 'elle n’est pas montée', 'not arrived', 'لم تركب', 'quand arrivée ?'])
      expect(react(idle, text, riding('pick_up')).reply?.say).not.toBe('pickedEcho');
  });
});
