// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES } from '@reciproca/kernel';
import { NOTIFICATION_TYPES, titleOf } from '@reciproca/notifications';
import { listMissingTexts, listUnknownTexts } from '@reciproca/ui';
import { en } from '../../../libs/notifications/src/texts/en.js';
import { it as italian } from '../../../libs/notifications/src/texts/it.js';

/** What no channel may carry. */
const FORBIDDEN =
  /salute|malat|ospedal|visita|medic|terapi|farmac|disab|invalid|pover|indigen|bisogno|reddito|assisten|indirizz|\bvia\b|citofon|health|hospital|doctor|therap|disab|poor|income|address\b|street/i;

const params = { name: 'Anna', forName: 'Rita', startsAt: '2026-11-24T09:00:00+01:00', minutes: 95, count: 3 };

describe('every type', () => {
  it.each(NOTIFICATION_TYPES)('%s has a short title in both languages, with no gap left', (type) => {
    for (const language of LANGUAGES) {
      for (const given of [params, { ...params, count: 1 }, {}]) {
        const title = titleOf({ type, params: given }, language);
        expect(title).not.toMatch(/\{\{|undefined|type\./);
        expect(title.length).toBeLessThanOrEqual(140);
      }
    }
  });

  it.each(NOTIFICATION_TYPES)('%s keeps quiet about what is nobody else’s business', (type) => {
    for (const language of LANGUAGES) expect(titleOf({ type, params }, language)).not.toMatch(FORBIDDEN);
  });
});

it('e-mails keep quiet too', () => {
  for (const key of ['email.subject', 'email.body'] as const) {
    for (const text of [italian[key], en[key]]) expect(text.replace('{{address}}', '')).not.toMatch(FORBIDDEN);
  }
});

it('says for whom a copy is', () => {
  expect(titleOf({ type: 'proposals_for_request', params }, 'it')).toBe(
    'Per Rita: Ci sono 3 persone che possono aiutarti.',
  );
});

it('no text is missing', () => {
  expect(listMissingTexts().filter((key) => key.includes('notifications:'))).toEqual([]);
  expect(listUnknownTexts().filter((key) => key.includes('notifications:'))).toEqual([]);
});
