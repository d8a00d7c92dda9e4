// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { AskPerson } from '../application/ask-person.js';
import { backOnRefusal } from './listing.page.controller.js';

const askShape = z.object({ personId: idParam.shape.id });

/** "Again with Paolo": somebody is asked by name for an open request. */
@ApiExcludeController()
@Controller('requests')
@Allow('signed-in')
@WithinScope('each-service')
export class AskPersonPageController {
  constructor(private readonly askPerson: AskPerson) {}

  @Post(':id/ask')
  async ask(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(askShape)) { personId }: z.output<typeof askShape>,
  ): Promise<void> {
    await backOnRefusal(page, `/requests/${id}`, async () => {
      await page.command((ctx) => this.askPerson.execute(ctx, id, personId));
      page.redirect(`/requests/${id}`, { key: 'exchange:ask.done' });
    });
  }
}
