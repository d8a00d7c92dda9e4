// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { BoardActs, type CardSubject } from '@reciproca/web';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { HandleCards } from './handle-cards.js';

/** What is done to one of many cards; each is done in a transaction of its own, so that one refusal holds up no other. */
export type ManyAct = { readonly key: 'assign'; readonly assigneeId: string | null } | { readonly key: string };

@Injectable()
export class ActOnMany {
  constructor(
    private readonly acts: BoardActs,
    private readonly cards: HandleCards,
  ) {}

  /** Throws `board.unknown_act` for what cannot be done to such a card, and what the act itself refuses. */
  async execute(ctx: Ctx, subject: CardSubject, act: ManyAct): Promise<void> {
    if ('assigneeId' in act) {
      await this.cards.assign(ctx, subject, act.assigneeId);
      return;
    }
    const found = this.acts.find(act.key, subject.kind);
    if (!found) throw new DomainError('board.unknown_act', 'invalid', { field: 'act' });
    await this.cards.ensureFree(ctx, subject);
    await found.act(ctx, subject.id);
  }
}
