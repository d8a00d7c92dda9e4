// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, TAKES_UPLOAD } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { uploadShape } from '../api/intake.request.js';
import { IntakeKinds } from '../application/intake-kinds.js';
import { ReceiveFile } from '../application/receive-file.js';
import { ViewIntake } from '../application/view-intake.js';
import { IMPORTS_PATH, importPath } from './import-path.js';
import { ImportsPage } from './imports.page.js';

/** The files of an ente, and a new one. */
@ApiExcludeController()
@Controller('imports')
@Allow(['coordinator'])
export class ImportsPageController {
  constructor(
    private readonly view: ViewIntake,
    private readonly kinds: IntakeKinds,
    private readonly receive: ReceiveFile,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: IMPORTS_PATH, textKey: 'intake:title', leadKey: 'intake:lead', order: 17 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    const { kind } = page.door.request.query as { kind?: unknown };
    return this.render(page, typeof kind === 'string' ? { ...UNTOUCHED, typed: { kind } } : UNTOUCHED);
  }

  @Post()
  @RouteConfig(TAKES_UPLOAD)
  take(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      uploadShape,
      async (ctx, { kind }) => importPath(await this.receive.execute(ctx, { kind, file: page.upload })),
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()), page.asMyself);
    await this.settings.show(page, IMPORTS_PATH, {
      next,
      body: <ImportsPage intakes={items} kinds={this.kinds.list()} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
