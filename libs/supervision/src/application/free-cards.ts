// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ChangePreview,
  People,
  PERSON_STATE_CHANGED,
  type PersonStateChanged,
  ROLE_ENDED,
  type RoleEnded,
  type Touched,
} from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit, type Message, Subscriptions } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { CARD_CHANGED } from '../domain/card.events.js';
import { CardRepository } from '../persistence/card.repository.js';

/** Whoever is no colleague any more looks after no card: what they had in hand or was given to them is free for the others. */
@Injectable()
export class FreeCards implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly preview: ChangePreview,
    private readonly people: People,
    private readonly cards: CardRepository,
  ) {}

  onModuleInit(): void {
    const name = 'supervision.free_cards';
    this.subscriptions.on(ROLE_ENDED, name, (ctx, { payload }: Message<RoleEnded>) =>
      this.review(ctx, payload.personId),
    );
    this.subscriptions.on(PERSON_STATE_CHANGED, name, (ctx, { payload }: Message<PersonStateChanged>) =>
      this.review(ctx, payload.personId),
    );
    this.preview.add((ctx, personId, change) =>
      change.kind === 'role' ? this.list(ctx, personId, change.role) : Promise.resolve([]),
    );
  }

  private async review(ctx: Ctx, personId: string): Promise<void> {
    if ((await this.isColleague(ctx, personId, null)) || (await this.cards.freeAllOf(ctx, personId)) === 0) return;
    await emit(ctx, { topic: CARD_CHANGED, payload: {} });
  }

  private async list(ctx: Ctx, personId: string, without: string): Promise<Touched[]> {
    const isOffice = without === 'operator' || without === 'coordinator';
    if (!isOffice || (await this.isColleague(ctx, personId, without))) return [];
    const count = await this.cards.countOf(ctx, personId);
    if (count === 0) return [];
    const title = translator(ctx.language)('supervision:touched.cards', { count });
    return [{ fate: 'ends', title, href: '/board', otherName: null, startsAt: null, endsAt: null }];
  }

  private async isColleague(ctx: Ctx, personId: string, without: string | null): Promise<boolean> {
    const person = await this.people.findPerson(ctx, personId);
    return (
      person?.state === 'active' &&
      person.roles.some((role) => role !== without && (role === 'operator' || role === 'coordinator'))
    );
  }
}
