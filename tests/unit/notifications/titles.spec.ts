// SPDX-License-Identifier: AGPL-3.0-or-later
import { ServicePlugs } from '@reciproca/exchange';
import { LANGUAGES } from '@reciproca/kernel';
import { Titles } from '@reciproca/notifications';
import { HeldWords, NewsWords } from '@reciproca/platform';
import { listMissingTexts, takeUnknownTexts } from '@reciproca/ui';
import { ExchangeNewsWords } from '../../../libs/exchange/src/application/exchange-news-words.js';
import { en } from '../../../libs/notifications/src/texts/en.js';
import { it as italian } from '../../../libs/notifications/src/texts/it.js';
import { NOBODYS_BUSINESS } from '../../support/nobodys-business.js';

const words = new NewsWords();
new ExchangeNewsWords(words, new ServicePlugs()).onModuleInit();
const titles = new Titles(words, new HeldWords());

it('a title says who, when and how much in the words of the lib that brings the news', () => {
  const params = { name: 'Anna', startsAt: '2040-03-02T09:00:00+01:00' };
  expect(titles.of({ type: 'proposal_accepted', params }, 'it')).toBe(
    'Anna ha detto sì: venerdì 2 marzo 2040 alle 9:00. Ora tocca a te.',
  );
  expect(titles.of({ type: 'minutes_earned', params: { minutes: 95 } }, 'en')).toBe(
    'You gave 1 hour and 35 minutes to another person. They are in your account now.',
  );
});

it('says for whom a copy is', () => {
  expect(titles.of({ type: 'proposals_for_request', params: { count: 3, forName: 'Rita' } }, 'it')).toBe(
    'Per Rita: Ci sono 3 persone che possono aiutarti.',
  );
});

it('what a lib that is gone once told is still a sentence, not a key', () => {
  const old = { type: 'bus_pass_printed', params: { forName: 'Rita' } };
  expect(titles.of(old, 'it')).toBe('Per Rita: C’è una novità per te.');
  expect(titles.of(old, 'en')).toBe('For Rita: There is news for you.');
});

it('e-mails keep quiet about what is nobody else’s business', () => {
  for (const key of ['email.subject', 'email.body'] as const) {
    for (const text of [italian[key], en[key]]) expect(text.replace('{{address}}', '')).not.toMatch(NOBODYS_BUSINESS);
  }
});

it('no text is missing', () => {
  for (const language of LANGUAGES) titles.of({ type: 'listing_approved', params: {} }, language);
  expect(listMissingTexts().filter((key) => key.includes('notifications:'))).toEqual([]);
  expect(takeUnknownTexts().filter((key) => key.includes('notifications:'))).toEqual([]);
});
