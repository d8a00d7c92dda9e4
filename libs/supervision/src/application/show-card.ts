// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { BoardSources, type CardName, type CardSubject } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { CardRepository } from '../persistence/card.repository.js';
import { cardKey } from '../domain/card-hold.js';
import { HandleCards } from './handle-cards.js';
import type { Colleague } from './show-board.js';

export interface HeldElsewhere {
  readonly subject: CardSubject;
  readonly name: CardName;
  readonly holder: Colleague;
}

export interface CardWork {
  readonly assignee: Colleague | null;
  readonly holder: Colleague | null;
  readonly isMine: boolean;
  /** Why it was last taken over, where a word was left. */
  readonly handover: {
    readonly from: Colleague;
    readonly by: Colleague;
    readonly word: string;
    readonly at: Date;
  } | null;
  /** What belongs with it, such as its request or what its person has here, and a colleague has in hand. */
  readonly elsewhere: readonly HeldElsewhere[];
  /** Colleagues who work on it in a way of its own, such as calling the person. */
  readonly calling: readonly Colleague[];
  /** Colleagues whose page of the same thing is open. */
  readonly lookers: readonly Colleague[];
  readonly staff: readonly Colleague[];
}

/** Who works on one thing, for the strip above its page; looking at it is itself told to colleagues. */
@Injectable()
export class ShowCard {
  constructor(
    private readonly cards: CardRepository,
    private readonly handle: HandleCards,
    private readonly people: People,
    private readonly sources: BoardSources,
  ) {}

  async execute(ctx: Ctx, subject: CardSubject): Promise<CardWork> {
    await this.handle.look(ctx, subject);
    const { assigneeId, holderId } = await this.cards.getState(ctx, subject);
    const lookerIds = await this.cards.listLookers(ctx, subject);
    const staff = await this.listStaff(ctx);
    const named = (id: string | null): Colleague | null =>
      id ? (staff.find((one) => one.id === id) ?? { id, name: '' }) : null;
    const handover = await this.cards.findHandover(ctx, subject);
    const [from, by] = [named(handover?.fromId ?? null), named(handover?.byId ?? null)];
    const workers = await this.sources.listWorkers(ctx, subject);
    return {
      elsewhere: await this.listElsewhere(ctx, subject, named),
      calling: workers.filter((id) => id !== ctx.actor.personId).flatMap((id) => named(id) ?? []),
      assignee: named(assigneeId),
      holder: named(holderId),
      isMine: holderId !== null && holderId === ctx.actor.personId,
      handover: handover && from && by ? { from, by, word: handover.word, at: handover.at } : null,
      lookers: lookerIds.map((id) => named(id)).filter((one): one is Colleague => one !== null),
      staff,
    };
  }

  private async listElsewhere(
    ctx: Ctx,
    subject: CardSubject,
    named: (id: string | null) => Colleague | null,
  ): Promise<HeldElsewhere[]> {
    const related = await this.sources.listRelated(ctx, subject);
    const states = await this.cards.listStates(ctx, related);
    const held: HeldElsewhere[] = [];
    for (const one of related) {
      const holder = named(states.get(cardKey(one))?.holderId ?? null);
      const name = holder && holder.id !== ctx.actor.personId ? await this.sources.nameCard(ctx, one) : null;
      if (holder && name) held.push({ subject: one, name, holder });
    }
    return held;
  }

  /** Active operators and coordinators by name. */
  async listStaff(ctx: Ctx): Promise<Colleague[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      await this.people.listIdsWithRole(ctx, 'operator', 'coordinator'),
    );
    return [...people.values()]
      .map(({ id, fullName }) => ({ id, name: fullName }))
      .sort((a, b) => a.name.localeCompare(b.name, 'it'));
  }
}
