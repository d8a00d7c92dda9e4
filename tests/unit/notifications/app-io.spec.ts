// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { statusOf, troubleOf } from '../../../libs/notifications/src/domain/app-io.js';
import { appIoMessage, BODY_LETTERS, SUBJECT_LETTERS } from '../../../libs/notifications/src/domain/app-io-message.js';
import {
  channelAfter,
  channelAtOnce,
  isCalledFirst,
  isTextedFirst,
  type Reachability,
} from '../../../libs/notifications/src/domain/channel.rules.js';
import { wayReached } from '../../../libs/notifications/src/domain/reached-by.js';
import '../../../libs/notifications/src/texts/notifications-texts.js';

const now = new Date('2031-05-14T10:00:00Z');
const link = { text: 'Apri', address: 'https://example.org/inbox/1' };
const words = { subject: 'Reciproca: una novità', text: 'Sì.', closing: 'x'.repeat(90), link };

describe('a message in App IO', () => {
  it.each(LANGUAGES)('is as long as it has to be, and no longer, in %s', (language) => {
    const t = translator(language);
    const written = (text: string) =>
      appIoMessage({
        subject: t('notifications:email.subject'),
        text,
        closing: t('notifications:appIo.closing', { ente: 'A' }),
        link: { text: t('notifications:appIo.open'), address: 'https://a.it/inbox/1' },
      });
    for (const text of ['.', 'parola '.repeat(3_000)]) {
      const { subject, markdown } = written(text);
      expect(subject.length).toBeGreaterThanOrEqual(SUBJECT_LETTERS.least);
      expect(subject.length).toBeLessThanOrEqual(SUBJECT_LETTERS.most);
      expect(markdown.length).toBeLessThanOrEqual(BODY_LETTERS.most);
      expect(markdown).toContain('](https://a.it/inbox/1)');
    }
    expect(t('notifications:appIo.closing', { ente: 'A' }).length).toBeGreaterThanOrEqual(BODY_LETTERS.least);
  });

  it('is cut at the end of a word and says that there was more', () => {
    const { subject } = appIoMessage({ ...words, subject: 'parola '.repeat(30) });
    expect(subject).toMatch(/ parola…$/);
    expect(appIoMessage({ ...words, subject: 'x'.repeat(300) }).subject).toHaveLength(SUBJECT_LETTERS.most);
  });

  it('shows signs of markdown as they were written, and leads nowhere but here', () => {
    const { markdown } = appIoMessage({ ...words, text: '[Premi](https://male.example) *subito* <b>' });
    expect(markdown).toContain('\\[Premi\\](https://male.example) \\*subito\\* \\<b\\>');
  });
});

describe('what App IO answers', () => {
  it.each([
    [401, null, { kind: 'key' }],
    [403, null, { kind: 'key' }],
    [429, '90', { kind: 'later', seconds: 90 }],
    [429, null, { kind: 'later', seconds: 60 }],
    [429, 'soon', { kind: 'later', seconds: 60 }],
    [429, 'Wed, 14 May 2031 10:05:00 GMT', { kind: 'later', seconds: 300 }],
    [429, '0', { kind: 'later', seconds: 1 }],
    [429, '999999', { kind: 'later', seconds: 21_600 }],
    [500, null, { kind: 'failed', code: 'HTTP_500' }],
    [400, null, { kind: 'refused', code: 'HTTP_400' }],
  ])('%i, %s', (status, retryAfter, expected) => {
    expect(troubleOf(status, retryAfter, now)).toEqual(expected);
  });

  it('about a message: arrived, rejected, or still on its way', () => {
    const said = ['PROCESSED', 'FAILED', 'REJECTED', 'ACCEPTED', 'THROTTLED', 'constructor', undefined];
    expect(said.map((one) => statusOf(one).kind)).toEqual([
      ...['arrived', 'rejected', 'rejected', 'waiting', 'waiting', 'waiting', 'waiting'],
    ]);
  });
});

describe('the order of the ways', () => {
  const texted: Reachability = { devices: 'basic_phone', channels: ['sms', 'call'], email: 'a@b.it', textable: true };
  const online: Reachability = { devices: 'smartphone', channels: ['socket', 'email'], email: 'a@b.it' };
  const small = { important: false };
  const untried = { emailed: false, called: false };

  it('first: before texts, e-mails and calls, whatever is told', () => {
    for (const person of [texted, online, { ...online, channels: ['call'] as const }]) {
      const first = { ...person, inApp: 'first' } as const;
      expect(channelAtOnce(small, first)).toBe('app_io');
      expect([isTextedFirst(first), isCalledFirst(first)]).toEqual([false, false]);
      expect(wayReached({ ...first, phone: null, isMinor: false }, [])).toBe('app');
    }
  });

  it('later: in place of the e-mail that follows', () => {
    const later = { ...online, inApp: 'later' } as const;
    expect(channelAtOnce(small, later)).toBeNull();
    expect(channelAfter(4, later, untried)).toBe('app_io');
    expect(channelAfter(4, { ...later, email: null }, untried)).toBe('app_io');
    expect(channelAfter(4, later, { ...untried, emailed: true })).toBeNull();
    expect(channelAfter(24, later, untried)).toBe('call');
    expect(channelAtOnce(small, { ...texted, inApp: 'later' })).toBeNull();
  });

  it('never where nothing but calls is wanted', () => {
    const callOnly = { ...online, inApp: 'first', callOnly: true } as const;
    expect(channelAtOnce({ important: true }, callOnly)).toBe('call');
    expect(isCalledFirst(callOnly)).toBe(true);
  });
});
