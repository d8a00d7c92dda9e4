// SPDX-License-Identifier: AGPL-3.0-or-later
import { setImmediate as nextTurn } from 'node:timers/promises';

const MOST_MILLISECONDS = 3;

/** Lets the server answer others in between, at most every few milliseconds of work. */
export class Breather {
  private since = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.since < MOST_MILLISECONDS) return;
    await nextTurn();
    this.since = performance.now();
  }
}
