// SPDX-License-Identifier: AGPL-3.0-or-later
import { pauseBeforeAttempt } from '../../../libs/platform/src/database/listening-connection.js';

describe('the pause before the next attempt to listen', () => {
  it('grows to some seconds and no further', () => {
    const longest = [0, 1, 2, 3, 4, 5, 60, 2_000].map((failures) => pauseBeforeAttempt(failures, () => 1));
    expect(longest).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
  });

  it('differs from process to process, down to half', () => {
    expect(pauseBeforeAttempt(3, () => 0)).toBe(1_000);
  });
});
