// SPDX-License-Identifier: AGPL-3.0-or-later
import { jest } from '@jest/globals';
import { Throttle } from '../../../libs/notifications/src/application/throttle.js';

describe('a throttle', () => {
  let done: string[];
  let throttle: Throttle;
  beforeEach(() => {
    jest.useFakeTimers();
    done = [];
    throttle = new Throttle(300, (key) => void done.push(key));
  });
  afterEach(() => jest.useRealTimers());

  it('works at once for each key, then at most once in each interval', () => {
    for (let calls = 0; calls < 5; calls += 1) for (const key of ['a', 'b']) throttle.call(key);
    expect(done).toEqual(['a', 'b']);
    jest.advanceTimersByTime(300);
    expect(done).toEqual(['a', 'b', 'a', 'b']);
    jest.advanceTimersByTime(3_000);
    expect(done).toHaveLength(4);
  });

  it('does nothing more once it is stopped, whoever still calls', () => {
    throttle.call('a');
    throttle.call('a');
    throttle.stop();
    throttle.call('a');
    throttle.call('b');
    jest.advanceTimersByTime(3_000);
    expect(done).toEqual(['a']);
  });
});
