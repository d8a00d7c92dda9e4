// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { WhatLiesAhead } from '@reciproca/exchange';
import { ChangePersonState, People } from '@reciproca/identity';
import { Allow, idParam, plainText, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { CloseFilePage } from './close-file.page.js';

const closeShape = z.strictObject({ closingReason: plainText(500, 3) });
type Id = z.output<typeof idParam>;

/** Somebody has died, moved away or wants to go: what that means is shown before it is done. */
@ApiExcludeController()
@Controller('people/:id/data/close')
@Allow(STAFF)
export class CloseFilePageController {
  constructor(
    private readonly people: People,
    private readonly ahead: WhatLiesAhead,
    private readonly state: ChangePersonState,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  close(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      closeShape,
      async (ctx, { closingReason }) => {
        await this.state.execute(ctx, id, 'left', closingReason);
        return { path: '/people', flash: { key: 'privacy:file.closed' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const facts = await page.query(
      async (ctx) => ({
        person: await this.people.getPerson(ctx, id),
        ahead: await this.ahead.execute(ctx, id),
        wards: await this.people.listWards(ctx, id),
      }),
      page.asMyself,
    );
    await page.html({
      title: page.t('privacy:file.titleOf', { name: facts.person.fullName }),
      backHref: `/people/${id}/data`,
      live: false,
      body: <CloseFilePage {...facts} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
