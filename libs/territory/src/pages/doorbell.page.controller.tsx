// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor, PersonPages } from '@reciproca/web';
import { doorbellShape } from '../api/territory.request.js';
import { SetDoorbell } from '../application/set-doorbell.js';

@ApiExcludeController()
@Controller('people/:id/doorbell')
@Allow(STAFF)
export class DoorbellPageController {
  constructor(
    private readonly doorbell: SetDoorbell,
    private readonly pages: PersonPages,
  ) {}

  @Post()
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = { path: `/people/${id}`, show: this.pages.show.bind(this.pages, page, id), acting: page.asMyself };
    return page.change(own, doorbellShape, 'territory:doorbell.saved', (ctx, { doorbell }) =>
      this.doorbell.execute(ctx, id, doorbell ?? null),
    );
  }
}
