// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { retentionShape, runShape } from '../api/retention.request.js';
import { KeepRetention } from '../application/keep-retention.js';
import { retentionCategories } from '../application/run-retention.js';
import type { RetentionMonths } from '../domain/retention.js';
import { RetentionPage, RetentionPreviewPage } from './retention.page.js';

@ApiExcludeController()
@Controller('retention')
@Allow(['coordinator'])
export class RetentionPageController {
  constructor(private readonly retention: KeepRetention) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  save(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      retentionShape(retentionCategories()),
      async (ctx, { nightly, months }) => {
        await this.retention.save(ctx, { nightly: nightly ?? false, months: onlySet(months ?? {}) });
        return { path: '/retention', flash: { key: 'privacy:retention.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get('preview')
  preview(@Page() page: PageDoor): Promise<void> {
    return this.renderPreview(page, null);
  }

  @Post('run')
  run(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      runShape,
      async (ctx, { mark }) => {
        await this.retention.runNow(ctx, mark);
        return { path: '/retention', flash: { key: 'privacy:retention.done' } };
      },
      (errors, _typed, general) => this.renderPreview(page, general ?? Object.values(errors).join(' ')),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { policy, runs } = await page.query((ctx) => this.retention.view(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('privacy:retention.title'),
      backHref: '/audit',
      live: false,
      next: runs.next,
      listPath: '/retention',
      body: (
        <RetentionPage
          policy={policy}
          runs={runs.items}
          categories={retentionCategories()}
          form={form}
          idempotencyKey={page.newKey()}
        />
      ),
    });
  }

  private async renderPreview(page: PageDoor, general: string | null): Promise<void> {
    const counted = await page.query((ctx) => this.retention.preview(ctx), page.asMyself);
    await page.html({
      title: page.t('privacy:retention.preview'),
      backHref: '/retention',
      live: false,
      body: <RetentionPreviewPage {...counted} general={general} idempotencyKey={page.newKey()} />,
    });
  }
}

function onlySet(months: Readonly<Record<string, number | undefined>>): RetentionMonths {
  return Object.fromEntries(
    Object.entries(months).flatMap(([category, count]) => (count === undefined ? [] : [[category, count]])),
  );
}
