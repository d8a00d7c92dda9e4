// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type CardSubject } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { CardRepository } from '../persistence/card.repository.js';
import { HandleCards } from './handle-cards.js';
import type { Colleague } from './show-board.js';

export interface CardWork {
  readonly assignee: Colleague | null;
  readonly holder: Colleague | null;
  readonly isMine: boolean;
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
  ) {}

  async execute(ctx: Ctx, subject: CardSubject): Promise<CardWork> {
    await this.handle.look(ctx, subject);
    const { assigneeId, holderId } = await this.cards.getState(ctx, subject);
    const lookerIds = await this.cards.listLookers(ctx, subject);
    const staff = await this.listStaff(ctx);
    const named = (id: string | null): Colleague | null =>
      id ? (staff.find((one) => one.id === id) ?? { id, name: '' }) : null;
    return {
      assignee: named(assigneeId),
      holder: named(holderId),
      isMine: holderId !== null && holderId === ctx.actor.personId,
      lookers: lookerIds.map((id) => named(id)).filter((one): one is Colleague => one !== null),
      staff,
    };
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
