// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Message } from './message.js';

/** So much more may one transaction take on: it holds its locks meanwhile. */
const MOST_MESSAGES = 20;

/** News for one handler, which its transaction has taken on. */
export interface Following {
  readonly handler: string;
  readonly message: Message;
}

/** What the news a transaction acts on leads to, where it acts on that as well before it ends. */
export class WhatFollows {
  private readonly waiting: Following[] = [];
  private room = MOST_MESSAGES;

  /** @param handlers which of them can be called in a transaction of this process */
  constructor(private readonly handlers: readonly string[]) {}

  /** For whom the transaction takes on so many messages: nobody once it has enough. */
  takersOf(messages: number): readonly string[] {
    if (messages > this.room) return [];
    this.room -= messages;
    return this.handlers;
  }

  add(following: Following): void {
    this.waiting.push(following);
  }

  /** A way to forget what is added from here on. */
  mark(): () => void {
    const mark = this.waiting.length;
    return () => void this.waiting.splice(mark);
  }

  next(): Following | undefined {
    return this.waiting.shift();
  }
}
