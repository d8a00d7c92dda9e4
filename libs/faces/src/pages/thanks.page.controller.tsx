// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid, WithinScope } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { reportThanksFormShape, thanksFormShape } from '../api/thanks.request.js';
import { MyThanks } from '../application/my-thanks.js';
import { WriteThanks } from '../application/write-thanks.js';
import { THANKS_PATH, thanksPathOf } from '../domain/paths.js';
import { ReportThanksPage } from './report-thanks.page.js';
import { ThanksPage } from './thanks.page.js';
import { WriteThanksPage } from './write-thanks.page.js';

type Id = { id: string };

@ApiExcludeController()
@Controller('thanks')
@Allow('signed-in')
export class ThanksPageController {
  constructor(
    private readonly mine: MyThanks,
    private readonly write: WriteThanks,
  ) {}

  @Get()
  list(@Page() page: PageDoor): Promise<void> {
    return this.renderList(page);
  }

  /** By the agreement it is for. */
  @Get('of/:id')
  @WithinScope('each-service')
  ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderForm(page, id, UNTOUCHED);
  }

  @Post('of/:id')
  @WithinScope('each-service')
  thank(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      thanksFormShape,
      async (ctx, { words }) => {
        await this.write.execute(ctx, id, words);
        return { path: `/agreements/${id}`, flash: { key: 'faces:thanks.sent' } };
      },
      (errors, typed, general) => this.renderForm(page, id, { errors, typed, general }),
    );
  }

  @Post(':id/remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own: OwnPage = { path: THANKS_PATH, show: () => this.renderList(page) };
    return page.change(own, emptyShape, 'faces:thanks.removed', (ctx) => this.mine.remove(ctx, id));
  }

  @Get(':id/report')
  askReport(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderReport(page, id, UNTOUCHED);
  }

  @Post(':id/report')
  report(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own: OwnPage = { path: THANKS_PATH, show: (form) => this.renderReport(page, id, form) };
    return page.change(own, reportThanksFormShape, 'faces:thanks.report.sent', (ctx, { why }) =>
      this.mine.report(ctx, id, why ?? null),
    );
  }

  private async renderList(page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.mine.list(ctx, page.asked()));
    await page.html({
      title: page.t('faces:thanks.title'),
      backHref: '/',
      next,
      listPath: THANKS_PATH,
      body: <ThanksPage all={items} newKey={() => page.newKey()} />,
    });
  }

  private async renderForm(page: PageDoor, id: string, form: FormState): Promise<void> {
    const due = await page.query((ctx) => this.write.look(ctx, id));
    await page.html({
      title: page.t('faces:thanks.write.title', { name: due.name }),
      backHref: `/agreements/${id}`,
      live: false,
      body: <WriteThanksPage {...{ due, form }} path={thanksPathOf(id)} newKey={() => page.newKey()} />,
    });
  }

  private async renderReport(page: PageDoor, id: string, form: FormState): Promise<void> {
    await page.query((ctx) => this.mine.ensureMayReport(ctx, id));
    const path = `${THANKS_PATH}/${id}/report`;
    await page.html({
      title: page.t('faces:thanks.report.title'),
      backHref: THANKS_PATH,
      live: false,
      body: <ReportThanksPage {...{ path, form }} newKey={() => page.newKey()} />,
    });
  }
}
