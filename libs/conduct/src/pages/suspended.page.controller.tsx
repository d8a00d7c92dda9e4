// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, AllowSuspended } from '@reciproca/platform';
import { ownAppealShape } from '../api/suspension.request.js';
import { Appeals } from '../application/appeals.js';
import { ViewSuspensions } from '../application/view-suspensions.js';
import { SuspendedPage } from './suspended.page.js';

/** The one page who is suspended may see: why, until when, and how to object. */
@ApiExcludeController()
@Controller('suspended')
@Allow('account')
@AllowSuspended()
export class SuspendedPageController {
  constructor(
    private readonly view: ViewSuspensions,
    private readonly appeals: Appeals,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post('appeal')
  appeal(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      ownAppealShape,
      async (ctx, { suspensionId, text }) => {
        await this.appeals.make(ctx, suspensionId, text);
        return { path: '/suspended', flash: { key: 'conduct:appeal.sent' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { items, officePhone } = await page.query((ctx) => this.view.listOwn(ctx), page.asMyself);
    const body = (
      <SuspendedPage suspensions={items} officePhone={officePhone} form={form} newKey={() => page.newKey()} />
    );
    await page.html({ title: page.t('conduct:suspended.title'), live: false, body });
  }
}
