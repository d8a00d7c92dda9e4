// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { mergeComuneShape } from '../api/comuni.request.js';
import { LookAfterComuni } from '../application/look-after-comuni.js';
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
