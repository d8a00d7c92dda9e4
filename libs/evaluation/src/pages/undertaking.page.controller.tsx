// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { doneShape, endUndertakingShape } from '../application/evaluation.input.js';
import { KeepUndertakings } from '../application/keep-undertakings.js';
import { ViewUndertaking } from '../application/view-undertaking.js';
import { OWN, tablePath } from '../domain/paths.js';
import { UndertakingPage } from './undertaking.page.js';

interface Id {
  readonly id: string;
}

/** One thing that was taken on: done with a word about it, or dropped. */
@ApiExcludeController()
@Controller()
export class UndertakingPageController {
  constructor(
    private readonly view: ViewUndertaking,
    private readonly keep: KeepUndertakings,
  ) {}

  @Get('evaluation-undertakings/:id')
  @Allow(STAFF)
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('evaluation-undertakings/:id')
  @Allow(STAFF)
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      endUndertakingShape,
      async (ctx, input) => {
        const { tableId } = await this.keep.end(ctx, id, input);
        return { path: tablePath(tableId), flash: { key: 'evaluation:saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get('me/evaluation-undertakings/:id')
  @Allow('signed-in')
  showOwn(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderOwn(page, id, UNTOUCHED);
  }

  @Post('me/evaluation-undertakings/:id')
  @Allow('signed-in')
  done(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: OWN, show: (form: FormState) => this.renderOwn(page, id, form) };
    return page.change(own, doneShape, 'evaluation:done_said', (ctx, { note }) => this.keep.done(ctx, id, note));
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const body = <UndertakingPage view={view} form={form} isOwn={false} idempotencyKey={page.newKey()} />;
    const title = page.t('evaluation:undertaking');
    await page.html({ title, backHref: tablePath(view.table.id), live: false, body });
  }

  private async renderOwn(page: PageDoor, id: string, form: FormState): Promise<void> {
    const view = await page.query((ctx) => this.view.getOwn(ctx, id));
    const body = <UndertakingPage view={view} form={form} isOwn idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('evaluation:undertaking'), backHref: OWN, live: false, body });
  }
}
