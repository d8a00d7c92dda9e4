// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { isRetriable } from '@reciproca/platform';
import { pauseBeforeTry } from '../../../libs/platform/src/database/retriable.js';

describe('a transaction that met another', () => {
  it('is tried again after a deadlock, not after a refusal', () => {
    expect(['40P01', '40001', '23505', undefined].map((code) => isRetriable({ code }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isRetriable(null)).toBe(false);
  });

  it('waits longer each time, and never as long as the other', () => {
    for (const tries of [1, 2, 3]) {
      const [least, most] = [pauseBeforeTry(tries, () => 0), pauseBeforeTry(tries, () => 1)];
      expect(most).toBe(3 * least);
      expect(pauseBeforeTry(tries + 1, () => 0)).toBe(2 * least);
    }
  });
});
