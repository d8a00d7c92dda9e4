// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti, type PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Notification, SAID, SentTexts } from '@reciproca/notifications';
import type { Talk } from '../domain/conversation.js';
import { tellProposals } from '../domain/react.js';
import { TalkRepository } from '../persistence/talk.repository.js';
import { sayIn } from '../texts/say.js';
import { asPerson } from './as-person.js';
import { LoadFacts } from './load-facts.js';

/** Steps in which the next SI or NO may be to a proposal. */
const ANSWERABLE: readonly Talk['step'][] = ['idle', 'answering', 'with_other'];

/** Says a proposal so that SI or NO can answer it, and remembers that this is what was asked. */
@Injectable()
export class ProposalWords {
  constructor(
    private readonly enti: Enti,
    private readonly talks: TalkRepository,
    private readonly facts: LoadFacts,
    private readonly sent: SentTexts,
  ) {}

  async wordsFor(ctx: Ctx, told: Notification, person: PersonCard): Promise<string | null> {
    if (told.params.forName) return null;
    const own = asPerson(ctx, person);
    const talk = await this.talks.lock(own, person.id);
    const waiting = await this.facts.listProposals(own);
    if (waiting.length === 0) return null;
    const { settings } = await this.enti.getEnte(own);
    // In the middle of something else a SI would be taken for an answer to that.
    if (!ANSWERABLE.includes(talk.step)) return sayIn({ say: 'later' }, person.uiLanguage, settings);
    const { talk: asked, reply } = tellProposals(waiting);
    await this.talks.save(own, person.id, asked);
    const text = reply && sayIn(reply, person.uiLanguage, settings);
    // The ways of a journey are news of their own, and one text has named them all.
    return text !== null && person.phone && (await this.sent.hasJustGone(own, person.phone, text)) ? SAID : text;
  }
}
