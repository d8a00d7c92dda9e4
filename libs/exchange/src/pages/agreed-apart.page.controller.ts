// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor, PersonPages } from '@reciproca/web';
import { AgreedApart } from '../application/agreed-apart.js';

@ApiExcludeController()
@Controller('people/:id/agreed-apart')
@Allow(STAFF)
export class AgreedApartPageController {
  constructor(
    private readonly apart: AgreedApart,
    private readonly pages: PersonPages,
  ) {}

  @Post('call-off')
  callOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = {
      path: `/people/${id}`,
      show: (form: Parameters<PersonPages['show']>[2]) => this.pages.show(page, id, form),
      acting: page.asMyself,
    };
    return page.change(own, emptyShape, 'exchange:apart.done', (ctx) => this.apart.callOff(ctx, id));
  }
}
