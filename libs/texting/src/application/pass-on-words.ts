// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { MOST_LETTERS, WriteMessage } from '@reciproca/conversations';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { attempt } from '@reciproca/platform';
import type { Reply } from '../domain/conversation.js';

/** A text that answers what another person has written goes to them; what cannot go there waits for staff. */
@Injectable()
export class PassOnWords {
  constructor(
    private readonly people: People,
    private readonly write: WriteMessage,
  ) {}

  /** By the context's beneficiary. Null where the two have nothing to do with each other any more, and for more than a message holds. */
  async execute(ctx: Ctx, otherId: string, words: string): Promise<Reply | null> {
    if (words.length > MOST_LETTERS) return null;
    const written = await attempt(ctx, () => this.write.toPerson(ctx, otherId, words));
    if (!written.done) return null;
    return { say: 'toldOther', name: (await this.people.getPerson(ctx, otherId)).givenName };
  }
}
