// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LiveNotification } from '../domain/notification.js';

/** Above this many missed, a client is told to read its inbox instead. */
export const MOST_REPLAYED = 200;

export interface FeedSource {
  /** The next after a number, in order. */
  listAfter(seq: number, limit: number): Promise<LiveNotification[]>;
  getCounters(): Promise<{ lastSeq: number; ackedSeq: number }>;
}

export interface FeedSink {
  send(notification: LiveNotification): void;
  /** Too much was missed: everything up to `lastSeq` is in the inbox. */
  resync(lastSeq: number): void;
}

/**
 * What one socket has been sent, in order and without holes. Hints are only hints: one that does not follow the last
 * number sent, because another was lost or overtaken, makes the feed read what lies between from the table.
 */
export class LiveFeed {
  private sentSeq = Number.POSITIVE_INFINITY;
  /** Where to begin; kept until it is known what was sent, should the table not answer at first. */
  private beginning: { readonly clientSeq: number | null } | null = null;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly source: FeedSource,
    private readonly sink: FeedSink,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Sends what came after the client's number; without one, what was never acknowledged. */
  start(clientSeq: number | null): Promise<void> {
    this.beginning = { clientSeq };
    return this.enqueue(() => Promise.resolve());
  }

  offer(hint: LiveNotification): Promise<void> {
    return this.enqueue(async () => {
      if (hint.seq <= this.sentSeq) return;
      if (hint.seq === this.sentSeq + 1) this.pass(hint);
      else await this.catchUp();
    });
  }

  /** Reads from the table when it is known to hold more than was sent. */
  reach(seq: number): Promise<void> {
    return this.enqueue(async () => {
      if (seq > this.sentSeq) await this.catchUp();
    });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.work = this.work
      .then(() => this.begin())
      .then(work)
      .catch(this.onFailure);
    return this.work;
  }

  private async begin(): Promise<void> {
    if (!this.beginning) return;
    const { lastSeq, ackedSeq } = await this.source.getCounters();
    this.sentSeq = Math.min(this.beginning.clientSeq ?? ackedSeq, lastSeq);
    this.beginning = null;
    await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    const missed = await this.source.listAfter(this.sentSeq, MOST_REPLAYED + 1);
    if (missed.length <= MOST_REPLAYED) {
      for (const notification of missed) this.pass(notification);
      return;
    }
    const { lastSeq } = await this.source.getCounters();
    this.sentSeq = lastSeq;
    this.sink.resync(lastSeq);
  }

  private pass(notification: LiveNotification): void {
    this.sentSeq = notification.seq;
    this.sink.send(notification);
  }
}
