// SPDX-License-Identifier: AGPL-3.0-or-later

/** A page acknowledges what it is told; nobody is told so much. */
const MOST_MESSAGES = 300;
const WITHIN_MS = 10_000;

/** Counts what comes from one socket; says when it is more than any page of ours sends. */
export class MessagePace {
  private count = 0;
  private since = 0;

  isTooFast(now = Date.now()): boolean {
    if (now - this.since > WITHIN_MS) [this.count, this.since] = [0, now];
    this.count += 1;
    return this.count > MOST_MESSAGES;
  }
}
