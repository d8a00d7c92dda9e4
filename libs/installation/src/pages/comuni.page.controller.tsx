// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, valid } from '@reciproca/platform';
import { comuneParam } from '@reciproca/territory';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { mergeComuneShape } from '../api/comuni.request.js';
import { LookAfterComuni } from '../application/look-after-comuni.js';
import { PartComuniPage } from './part-comuni.page.js';
import { InstallationComuniPage, type InstallationComuniProps } from './comuni.page.js';

const PATH = '/installation/comuni';
const formShape = mergeComuneShape.extend({ sure: z.literal('true').optional() });

/** What is typed is first shown as what it would do, and done with the second press. */
@ApiExcludeController()
@Controller('installation/comuni')
@Allow('administrator')
export class InstallationComuniPageController {
  constructor(private readonly comuni: LookAfterComuni) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED, null);
  }

  /** What taking a merge back would do, before it is done. */
  @Get(':code/part')
  async askParting(@Page() page: PageDoor, @Param(valid(comuneParam)) { code }: { code: string }): Promise<void> {
    await page.orRefuse(
      async () => {
        const parting = await page.query((ctx) => this.comuni.previewParting(ctx, code));
        await page.html({
          title: page.t('installation:comuni.part'),
          live: false,
          backHref: PATH,
          body: <PartComuniPage code={code} parting={parting} idempotencyKey={page.newKey()} />,
        });
        return null;
      },
      (errors, _typed, general) => this.render(page, { ...UNTOUCHED, errors, general }, null),
    );
  }

  @Post(':code/part')
  part(@Page() page: PageDoor, @Param(valid(comuneParam)) { code }: { code: string }): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        await this.comuni.part(ctx, page.door.administrator, code);
        return { path: PATH, flash: { key: 'installation:comuni.parted' } };
      },
      (errors, _typed, general) => this.render(page, { ...UNTOUCHED, errors, general }, null),
    );
  }

  @Post()
  async merge(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readForm(formShape);
    const refused = (errors: FormState['errors'], typed: FormState['typed'], general: string | null) =>
      this.render(page, { errors, typed, general }, null);
    if (input && input.sure === undefined) {
      const { sure: _, ...merging } = input;
      return page.orRefuse(async () => {
        const preview = await page.command((ctx) => this.comuni.preview(ctx, merging));
        await this.render(page, { ...UNTOUCHED, typed: page.body }, preview);
        return null;
      }, refused);
    }
    await page.submit(
      formShape,
      async (ctx, { sure: _, ...merging }) => {
        await this.comuni.merge(ctx, page.door.administrator, merging);
        return { path: PATH, flash: { key: 'installation:comuni.done' } };
      },
      refused,
    );
  }

  private async render(page: PageDoor, form: FormState, preview: InstallationComuniProps['preview']): Promise<void> {
    const merged = await page.query((ctx) => this.comuni.list(ctx));
    const { _csrf: _, idempotencyKey: _key, ...typed } = form.typed;
    const body = (
      <InstallationComuniPage
        merged={merged}
        form={{ ...form, typed }}
        preview={preview}
        idempotencyKey={page.newKey()}
      />
    );
    await page.html({ title: page.t('installation:part./installation/comuni'), live: false, body });
  }
}
