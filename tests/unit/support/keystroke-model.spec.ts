// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { HANDS, minutesOf } from '../../support/keystroke-model.js';

describe('the keystroke-level model', () => {
  const nothing = { fields: 0, keys: 0, presses: 0, pages: 0, words: 0 };
  const secondsOf = (effort: Partial<typeof nothing>, hand: keyof typeof HANDS = 'usual'): number =>
    minutesOf({ ...nothing, ...effort }, HANDS[hand]) * 60;

  it('adds thought, pointing and pressing, the way to the keys, and each key', () => {
    expect(secondsOf({ presses: 1 })).toBeCloseTo(1.35 + 1.1 + 0.2);
    expect(secondsOf({ presses: 1, fields: 1, keys: 10 })).toBeCloseTo(1.35 + 1.1 + 0.2 + 0.8 + 2.8);
    expect(secondsOf({ keys: 10 }, 'slow')).toBeCloseTo(12);
  });

  it('waits for answers, and reads', () => {
    expect(secondsOf({ pages: 2 })).toBeCloseTo(3);
    expect(secondsOf({ words: 238 })).toBeCloseTo(60);
    expect(secondsOf({ words: 175 }, 'slow')).toBeCloseTo(60);
  });
});
