// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { PersonCards } from '../application/person-cards.js';
import { CardPage, CARDS_A_SHEET } from './card.page.js';

const copiesShape = z.object({ copies: z.literal([1, CARDS_A_SHEET]).catch(1) });

@ApiExcludeController()
@Controller('paper/people/:id/card')
@Allow(STAFF)
export class CardPageController {
  constructor(private readonly cards: PersonCards) {}

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { person, face } = await page.query((ctx) => this.cards.show(ctx, id), page.asMyself);
    const { input } = page.readQuery(copiesShape);
    const body = <CardPage person={person} face={face} copies={input?.copies ?? 1} newKey={() => page.newKey()} />;
    await page.html({
      title: page.t('paper:card.of', { name: person.fullName }),
      backHref: `/people/${id}`,
      body,
      live: false,
    });
  }

  @Post()
  make(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, id, 'paper:card.made', () =>
      page.command(async (ctx) => void (await this.cards.make(ctx, id)), page.asMyself),
    );
  }

  @Post('revoke')
  revoke(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, id, 'paper:card.revoked', () =>
      page.command((ctx) => this.cards.revoke(ctx, id), page.asMyself),
    );
  }

  private async act(
    page: PageDoor,
    id: string,
    done: 'paper:card.made' | 'paper:card.revoked',
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
      page.redirect(`/paper/people/${id}/card`, { key: done });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      page.redirect(`/paper/people/${id}/card`, { kind: 'danger', text: page.refusalOf(error) });
    }
  }
}
