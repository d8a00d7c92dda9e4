// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type OwnPage, Page, type PageDoor, PersonPages } from '@reciproca/web';
import { AppIoAddresses } from '../application/app-io-addresses.js';
import { appIoShape } from './app-io.request.js';

@ApiExcludeController()
@Controller('people/:id/app-io')
@Allow(STAFF)
export class PersonAppIoPageController {
  constructor(
    private readonly addresses: AppIoAddresses,
    private readonly people: PersonPages,
  ) {}

  @Post()
  agree(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), appIoShape, 'notifications:panel.appIo.saved', (ctx, { appIoCode, place }) =>
      this.addresses.agree({ ...ctx, channel: 'phone' }, id, { fiscalCode: appIoCode, place }),
    );
  }

  @Post('remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'notifications:panel.appIo.removed', (ctx) =>
      this.addresses.remove(ctx, id),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/people/${id}`, show: (form) => this.people.show(page, id, form), acting: page.asMyself };
  }
}
