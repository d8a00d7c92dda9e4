// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { reasonText } from '@reciproca/exchange';
import '@reciproca/orti';
import { translator } from '@reciproca/ui';

describe('the distance of a garden', () => {
  it.each([
    ['it', '0,3 km'],
    ['en', '0.3 km'],
  ] as const)('is written as people write numbers in %s', (language, written) => {
    const text = reasonText(translator(language), 'orti', { code: 'garden_kilometres_away', params: { km: 0.3 } });

    expect(text).toContain(written);
  });
});
