// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { formatDateTime, translator } from '@reciproca/ui';
import '@reciproca/planning';

describe('how long there is to answer', () => {
  it.each([
    ['2026-12-02T09:00', 'fino al 2 dicembre 2026, 9:00'],
    ['2026-12-08T09:00', 'fino all’8 dicembre 2026, 9:00'],
    ['2026-12-11T09:00', 'fino all’11 dicembre 2026, 9:00'],
    ['2026-12-18T09:00', 'fino al 18 dicembre 2026, 9:00'],
  ])('%s: %s', (expiresAt, words) => {
    expect(translator('it')('planning:circle.until', { when: formatDateTime(expiresAt, 'it') })).toBe(words);
  });
});
