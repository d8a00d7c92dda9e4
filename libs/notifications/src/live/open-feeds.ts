// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LiveHint } from '../domain/bus-batches.js';
import type { LiveFeed } from './live-feed.js';

/** The feeds of this process by person; one person may have several pages open. */
export class OpenFeeds {
  private readonly byPerson = new Map<string, Set<LiveFeed>>();

  add(personId: string, feed: LiveFeed): void {
    this.byPerson.set(personId, (this.byPerson.get(personId) ?? new Set()).add(feed));
  }

  remove(personId: string, feed: LiveFeed): void {
    const feeds = this.byPerson.get(personId);
    feeds?.delete(feed);
    if (feeds?.size === 0) this.byPerson.delete(personId);
  }

  offer({ personId, ...notification }: LiveHint): void {
    for (const feed of this.byPerson.get(personId) ?? []) void feed.offer(notification);
  }

  /** The newest numbers as the table has them: a feed that is behind catches up. */
  reach(lastSeqs: ReadonlyMap<string, { lastSeq: number }>): void {
    for (const [personId, { lastSeq }] of lastSeqs)
      for (const feed of this.byPerson.get(personId) ?? []) void feed.reach(lastSeq);
  }

  listPeople(): string[] {
    return [...this.byPerson.keys()];
  }
}
