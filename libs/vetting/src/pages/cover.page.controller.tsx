// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ValidityKinds } from '@reciproca/identity';
import { romeDay } from '@reciproca/kernel';
import { Allow } from '@reciproca/platform';
import { Alert, Button, CheckboxField, DateField, ErrorSummary, Form, formatDate } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { coverShape } from '../api/cover.request.js';
import { type CoverNow, RenewCover } from '../application/renew-cover.js';

const PATH = '/settings/cover';

@ApiExcludeController()
@Controller('settings/cover')
@Allow(['coordinator'])
export class CoverPageController {
  constructor(
    private readonly cover: RenewCover,
    private readonly kinds: ValidityKinds,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'vetting:cover.title', leadKey: 'vetting:cover.lead', order: 45 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  save(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      coverShape,
      async (ctx, wanted) => {
        const count = await this.cover.execute(ctx, wanted);
        return { path: PATH, flash: { key: 'vetting:cover.saved', params: { count } } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, { errors, typed, general }: FormState): Promise<void> {
    const now = await page.query((ctx) => this.cover.list(ctx), page.asMyself);
    const label = page.t('vetting:cover.until');
    const body = (
      <div class="stack">
        <ul>
          {now.map((one) => (
            <li key={one.kind}>{this.sayNow(page, one)}</li>
          ))}
        </ul>
        <Form action={PATH} idempotencyKey={page.newKey()}>
          <ErrorSummary errors={errors} labels={{ until: label }} />
          {general && <Alert tone="warning">{general}</Alert>}
          <DateField
            name="until"
            label={label}
            hint={page.t('vetting:cover.hint')}
            value={typed['until']}
            error={errors['until']}
            min={romeDay(new Date())}
            required
          />
          {general && (
            <CheckboxField
              name="evenShorter"
              value={typed['evenShorter']}
              label={page.t('vetting:cover.even_shorter')}
            />
          )}
          <Button text={page.t('vetting:cover.save')} />
        </Form>
      </div>
    );
    await this.settings.show(page, PATH, { body });
  }

  private sayNow({ t, language }: PageDoor, { kind, people, covered, from, to }: CoverNow): string {
    const what = t(this.kinds.get(kind).textKey);
    if (!from || !to) return t('vetting:cover.nobody', { what, count: people });
    const now = { what, covered, people, first: formatDate(from, language), last: formatDate(to, language) };
    return from === to ? t('vetting:cover.same_day', now) : t('vetting:cover.between', now);
  }
}
