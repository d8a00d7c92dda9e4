// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { currentOn, ensureLater, noticeParagraphs, noticeText } from '../../../libs/privacy/src/domain/notice.js';

const versions = [
  { validFrom: '2026-12-01' },
  { validFrom: '2026-06-01', name: 'second' },
  { validFrom: '2026-06-01', name: 'first' },
  { validFrom: '2025-01-01' },
];

describe('the notice that holds', () => {
  it.each([
    ['2024-12-31', null],
    ['2025-01-01', versions[3]],
    ['2026-06-01', versions[1]],
    ['2026-11-30', versions[1]],
    ['2026-12-01', versions[0]],
  ])('on %s is the last one begun, of two the one written last', (day, expected) => {
    expect(currentOn(versions, day)).toBe(expected);
  });

  it('is none when there is none', () => expect(currentOn([], '2026-01-01')).toBeNull());
});

describe('a new version', () => {
  it('may begin with the last one or later', () => {
    expect(() => ensureLater(null, '2020-01-01')).not.toThrow();
    expect(() => ensureLater({ validFrom: '2026-01-01' }, '2026-01-01')).not.toThrow();
  });
  it('may not begin before it', () => {
    expect(() => ensureLater({ validFrom: '2026-01-02' }, '2026-01-01')).toThrow(
      expect.objectContaining({ code: 'notice.not_later', kind: 'invalid' }),
    );
  });
});

describe('its text', () => {
  it('is the one of the language', () => {
    const notice = { textIt: 'sì', textEn: 'yes' };
    expect([noticeText(notice, 'it'), noticeText(notice, 'en')]).toEqual(['sì', 'yes']);
  });
  it('is divided by line ends of any kind, without empty lines', () =>
    expect(noticeParagraphs('Uno\r\n\r\n  Due \nTre\n')).toEqual(['Uno', 'Due', 'Tre']));
});
