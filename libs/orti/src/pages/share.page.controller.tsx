// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { notFound } from '@reciproca/kernel';
import { Allow, idShape, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { ShareOut } from '../application/share-out.js';
import { ViewShare } from '../application/view-share.js';
import { shareChoiceShape, type ShareChoiceInput, shareLineShape } from '../domain/harvest-share.js';
import { chosenBefore, shownFor, sumOf } from './share-form.js';
import { SharePage } from './share.page.js';
import { ORTI } from '../orti.service.js';

const shareParam = z.object({ id: idShape, harvestId: idShape });
const formShape = z.strictObject({
  lines: z.array(shareLineShape).min(1).max(200),
  what: z.enum(['check', 'confirm']).default('confirm'),
  ...shareChoiceShape.shape,
});

@ApiExcludeController()
@Controller('gardens/:id/harvests/:harvestId/share')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SharePageController {
  constructor(
    private readonly view: ViewShare,
    private readonly shareOut: ShareOut,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(shareParam)) param: z.output<typeof shareParam>): Promise<void> {
    const { input, typed, errors } = page.readQuery(shareChoiceShape);
    return this.render(page, param, { ...UNTOUCHED, typed, errors }, input ?? undefined);
  }

  @Post()
  async decide(@Page() page: PageDoor, @Param(valid(shareParam)) param: z.output<typeof shareParam>): Promise<void> {
    if (page.body['what'] === 'check') {
      const { input, typed, errors } = page.readForm(formShape);
      return this.render(page, param, { ...UNTOUCHED, typed, errors }, input ?? undefined);
    }
    await page.submit(
      formShape,
      async (ctx, { lines, what: _, ...choice }) => {
        await this.shareOut.execute(ctx, param.harvestId, lines, choice);
        return { path: `/gardens/${param.id}`, flash: { key: 'orti:share.done' } };
      },
      (errors, typed, general) => this.render(page, param, { errors, typed, general }),
    );
  }

  private async render(
    page: PageDoor,
    { id, harvestId }: z.output<typeof shareParam>,
    form: FormState,
    choice?: ShareChoiceInput,
  ): Promise<void> {
    const wanted = choice ?? chosenBefore(form.typed);
    const view = await page.query((ctx) => this.view.execute(ctx, harvestId, wanted));
    if (view.garden.id !== id) throw notFound('harvest');
    const { ordered, ...shown } = shownFor(view, form);
    const { typed } = shown;
    const body = <SharePage view={ordered} form={shown} typedGrams={sumOf(typed)} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('orti:share.title'), backHref: `/gardens/${id}`, live: false, body });
  }
}
