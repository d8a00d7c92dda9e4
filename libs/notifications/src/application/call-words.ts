// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { spokenFor } from './spoken-for.js';

/** What waits to be read out. */
export interface WordsToRead {
  readonly id: string;
  readonly words: string;
  readonly at: Date;
}

/** Knows what somebody has written to the person, on pages whose path begins so, and takes down what they answer. */
export interface WordsDesk {
  readonly linkPrefix: string;
  /** The oldest first; the context's beneficiary is the person called. */
  list(ctx: Ctx, link: string): Promise<readonly WordsToRead[]>;
  write(ctx: Ctx, link: string, words: string): Promise<unknown>;
}

/** What is read out on the telephone, and answered with words of one's own: filled by the lib that keeps what people write. */
@Injectable()
export class CallWords {
  private desks: readonly WordsDesk[] = [];

  add(...desks: readonly WordsDesk[]): void {
    this.desks = [...this.desks, ...desks];
  }

  /** Null where a call is about nothing somebody has written. */
  async list(ctx: Ctx, link: string, personId: string): Promise<readonly WordsToRead[] | null> {
    return (await this.find(link)?.list(spokenFor(ctx, personId), link)) ?? null;
  }

  /** As the person called has said it. Throws `call_task.no_words` where nothing can be answered so. */
  async write(ctx: Ctx, link: string, personId: string, words: string): Promise<void> {
    const desk = this.find(link);
    if (!desk) throw new DomainError('call_task.no_words', 'invalid', { field: 'words' });
    await desk.write(spokenFor(ctx, personId), link, words);
  }

  private find(link: string): WordsDesk | undefined {
    return this.desks.find(({ linkPrefix }) => link.startsWith(linkPrefix));
  }
}
