// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { channelAfter, channelAtOnce, waitsForAnswer } from '../../../libs/notifications/src/domain/channel.rules.js';
import { asSent, countSegments, countSeptets, foldToGsm7 } from '../../../libs/notifications/src/domain/gsm7.js';
import { notAtNight } from '../../../libs/notifications/src/domain/quiet-hours.js';
import { gatewayCall, NEW_GATEWAY, smsGatewayShape } from '../../../libs/notifications/src/domain/sms-gateway.js';

describe('a text in the characters of every telephone', () => {
  it.each([
    ['C’è già: è così', "C'è già: è così"],
    ['“ciao” – a domani…', '"ciao" - a domani...'],
    ['Ștefan Çelik Ñ ü', 'Stefan Çelik Ñ ü'],
    ['ok 😀', 'ok ?'],
    ['á í ó ú', 'a i o u'],
    ['Łukasz Đorđe Þór', 'Lukasz Dorde Thor'],
    ['Олександра Щербак', 'Oleksandra Shcherbak'],
    ['سميرة', 'smyra'],
  ])('%s → %s', (text, folded) => expect(foldToGsm7(text)).toBe(folded));

  it('counts septets and messages', () => {
    expect(countSeptets('a€[')).toBe(5);
    expect([160, 161, 306, 307].map((length) => countSegments('è'.repeat(length)))).toEqual([1, 2, 2, 3]);
  });
});

describe('a text in a language of residents', () => {
  const arabic = 'هل يمكنكم المجيء يوم الخميس؟ ';

  it.each([
    ['Spune: „vin joi”', 'Spune: "vin joi"'],
    ['Răspundeți DA, vă rugăm: cursă joi și înapoi', 'Raspundeti DA, va rugam: cursa joi si inapoi'],
    ['Përgjigjuni PO ose JO, faleminderit', 'Pergjigjuni PO ose JO, faleminderit'],
    ['Répondez OUI : cœur, où, forêt', 'Répondez OUI : coeur, où, foret'],
  ])('is folded where Latin letters stay readable: %s', (text, sent) => expect(asSent(text)).toBe(sent));

  it('keeps its letters in Arabic, whatever name or title it says', () => {
    for (const text of [arabic, `${arabic}«Accompagnamento alla visita di controllo all’ospedale di Verduno»`])
      expect(asSent(text)).toBe(text);
  });

  it('is no Arabic text for an Arabic name in it', () =>
    expect(asSent('Ciao سميرة, ci vediamo giovedì')).toBe('Ciao smyra, ci vediamo giovedì'));

  it('is counted by the letters that fit where each takes two bytes', () => {
    expect([70, 71, 134, 135, 201, 202].map((length) => countSegments('ش'.repeat(length)))).toEqual([1, 2, 2, 3, 3, 4]);
  });
});

describe('the night in Rome', () => {
  it.each([
    ['2026-11-23T07:00:00Z', '2026-11-23T07:00:00Z'],
    ['2026-11-23T06:59:00Z', '2026-11-23T07:00:00Z'],
    ['2026-11-23T19:59:00Z', '2026-11-23T19:59:00Z'],
    ['2026-11-23T20:00:00Z', '2026-11-24T07:00:00Z'],
    ['2026-07-23T22:30:00Z', '2026-07-24T06:00:00Z'],
  ])('what is ready at %s leaves at %s', (ready, leaves) =>
    expect(notAtNight(new Date(ready))).toEqual(new Date(leaves)),
  );
});

describe('who is texted', () => {
  const elder = { devices: 'basic_phone', channels: ['sms', 'call'], email: null, textable: true } as const;
  const important = { important: true };
  const proposals = { important: false, atOnceBy: ['sms'], awaitsAnswer: true } as const;

  it('is who agreed and put it first, at once', () => {
    expect(channelAtOnce(important, elder)).toBe('sms');
    expect(channelAtOnce(proposals, elder)).toBe('sms');
    expect(channelAtOnce(important, { ...elder, textable: false })).not.toBe('sms');
    expect(channelAtOnce(important, { ...elder, channels: ['call', 'sms'] })).toBe('call');
  });

  it('is called after a day where an answer is waited for, and not where it was only told', () => {
    expect(waitsForAnswer(proposals, elder)).toBe(true);
    expect(waitsForAnswer(important, elder)).toBe(false);
    expect(channelAfter(25, elder, { emailed: true, called: false })).toBe('call');
    expect(channelAfter(5, { ...elder, email: 'a@example.org' }, { emailed: false, called: false })).toBeNull();
  });
});

describe('a gateway', () => {
  const filled = { ...NEW_GATEWAY, enabled: true, url: 'https://sms.example.org/send', sender: 'ReciprocaAl' };

  it('needs an address and a sender only where texts really leave', () => {
    const missing = (over: object): unknown[] =>
      smsGatewayShape.safeParse({ ...NEW_GATEWAY, ...over }).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(missing({})).toEqual([]);
    expect(missing({ enabled: true })).toEqual(['url', 'sender']);
    expect(missing({ url: 'non un indirizzo' })).toEqual(['url']);
  });

  it.each(['ReciprocaAlba', 'Città', 'A\nB', '+12'])('takes no sender such as %s', (sender) =>
    expect(smsGatewayShape.safeParse({ ...filled, sender }).success).toBe(false),
  );

  it('takes eleven letters or a number, and a header with a place for the secret', () => {
    expect(smsGatewayShape.safeParse(filled).success).toBe(true);
    expect(smsGatewayShape.safeParse({ ...filled, sender: '+393331234567' }).success).toBe(true);
    expect(smsGatewayShape.safeParse({ ...filled, headerValue: 'Bearer abc' }).success).toBe(false);
    expect(smsGatewayShape.safeParse({ ...filled, headerName: 'X Bad' }).success).toBe(false);
  });

  it('is asked in its own words, and the secret stays out of address and body', () => {
    const message = { number: '+393331234567', text: 'Ciao & a presto' };
    for (const over of [{}, { body: 'form' }, { method: 'GET' }] as const) {
      const call = gatewayCall(smsGatewayShape.parse({ ...filled, ...over }), 's3cret', message);
      expect(call.headers['Authorization']).toBe('Bearer s3cret');
      expect(`${call.url}${call.body}`).not.toContain('s3cret');
      expect(decodeURIComponent(`${call.url}${call.body}`.replaceAll('+', ' '))).toContain('Ciao & a presto');
    }
  });
});
