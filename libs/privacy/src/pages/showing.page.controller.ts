// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor, PersonPages } from '@reciproca/web';
import { Allow, idParam, parseInput, STAFF, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { readAloudShape, readShape } from '../api/notice.request.js';
import { ShowNotice } from '../application/show-notice.js';

/** That somebody has had the notice: by reading it, or by having it read. */
@ApiExcludeController()
@Controller()
@Allow('account')
export class ShowingPageController {
  constructor(
    private readonly notices: ShowNotice,
    private readonly pages: PersonPages,
  ) {}

  @Post('me/notices/:id/read')
  async read(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { back } = parseInput(readShape, formToInput(page.body, readShape));
    await page.command((ctx) => this.notices.readOnWeb(ctx, id), page.asMyself);
    page.redirect(back ?? '/', { key: 'privacy:notice.thanks' });
  }

  @Post('people/:id/notices')
  @Allow(STAFF)
  readAloud(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      readAloudShape,
      async (ctx, { noticeId }) => {
        await this.notices.readAloud(ctx, id, noticeId);
        return { path: `/people/${id}`, flash: { key: 'privacy:notice.wasRead' } };
      },
      (errors, typed, general) => this.pages.show(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }
}
