// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { type FormState, NavRegistry, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { OutsideDesk } from '../application/outside-desk.js';
import { OutsideBookingPage } from './outside-booking.page.js';
import { OutsideRidesPage } from './outside-rides.page.js';

const LIST = '/outside-rides';
const confirmShape = z.strictObject({ agreementId: idShape });
type Id = { id: string };

@ApiExcludeController()
@Controller('outside-rides')
@Allow(STAFF)
export class OutsideRidesPageController {
  constructor(
    private readonly desk: OutsideDesk,
    nav: NavRegistry,
  ) {
    nav.add({ href: LIST, textKey: 'covoiturage:outside.title', roles: STAFF, order: 83, more: true });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const shown = await page.query((ctx) => this.desk.list(ctx), page.asMyself);
    await page.html({
      title: page.t('covoiturage:outside.title'),
      body: <OutsideRidesPage {...shown} path={LIST} newKey={() => page.newKey()} />,
    });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/confirm')
  confirm(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), confirmShape, 'covoiturage:outside.confirmed', (ctx, { agreementId }) =>
      this.desk.confirm(ctx, id, agreementId),
    );
  }

  @Post(':id/refuse')
  refuse(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'covoiturage:outside.refused', (ctx) =>
      this.desk.refuse(ctx, id),
    );
  }

  @Post('messages/:id/passed-on')
  passOn(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: LIST, show: () => this.list(page), acting: page.asMyself };
    return page.change(own, emptyShape, 'covoiturage:outside.passed_on', (ctx) => this.desk.passOn(ctx, id));
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `${LIST}/${id}`, show: (form: FormState) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const booking = await page.query((ctx) => this.desk.get(ctx, id), page.asMyself);
    await page.html({
      title: booking.alias,
      backHref: LIST,
      live: false,
      card: { kind: 'outside_booking', id },
      body: <OutsideBookingPage booking={booking} form={form} path={`${LIST}/${id}`} newKey={() => page.newKey()} />,
    });
  }
}
