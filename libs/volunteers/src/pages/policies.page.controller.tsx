// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import {
  Alert,
  bindFields,
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  formatDate,
  formatList,
  LinkButton,
  Section,
  TextField,
} from '@reciproca/ui';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { policyShape } from '../application/standing.input.js';
import { WritePolicy } from '../application/write-policy.js';
import { COVER_KINDS, type Policy } from '../domain/standing.js';

const PATH = '/settings/policies';

/** The policies of the ente; until when each volunteer is covered is renewed on the page of the insurance. */
@ApiExcludeController()
@Controller('settings/policies')
@Allow(['coordinator'])
export class PoliciesPageController {
  constructor(
    private readonly policies: WritePolicy,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'volunteers:policies', leadKey: 'volunteers:policies.lead', order: 45.5 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  save(@Page() page: PageDoor): Promise<void> {
    const own = { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
    return page.change(own, policyShape, 'volunteers:policies.saved', (ctx, input) =>
      this.policies.execute(ctx, input),
    );
  }

  private async render(page: PageDoor, { errors, typed, general }: FormState): Promise<void> {
    const { t, language } = page;
    const { items, missing } = await page.query((ctx) => this.policies.list(ctx), page.asMyself);
    const field = bindFields(typed, errors);
    const labels = {
      insurer: t('volunteers:policies.insurer'),
      number: t('volunteers:policies.number'),
      kinds: t('volunteers:policies.kinds'),
      startsOn: t('volunteers:policies.starts'),
      endsOn: t('volunteers:policies.ends'),
    };
    const kindNames = (kinds: Policy['kinds']): string =>
      formatList(
        kinds.map((kind) => t(`volunteers:policies.kind.${kind}`)),
        language,
      );
    const body = (
      <div class="stack">
        {missing.length > 0 && (
          <Alert tone="warning">{t('volunteers:policies.missing', { kinds: kindNames(missing) })}</Alert>
        )}
        <ul class="plain-list stack">
          {items.map((one) => (
            <li key={one.id} class="panel">
              <p>
                <strong>{t('volunteers:policies.line', { insurer: one.insurer, number: one.number })}</strong>
              </p>
              <p>
                {t('volunteers:policies.days', {
                  from: formatDate(one.startsOn, language),
                  to: formatDate(one.endsOn, language),
                })}
              </p>
              <p>{kindNames(one.kinds)}</p>
            </li>
          ))}
        </ul>
        <Section title={t('volunteers:policies.new')}>
          <Form action={PATH} idempotencyKey={page.newKey()}>
            <ErrorSummary errors={errors} labels={labels} />
            {general && <Alert tone="danger">{general}</Alert>}
            <TextField {...field('insurer')} label={labels.insurer} required />
            <TextField {...field('number')} label={labels.number} required />
            <CheckboxGroup
              {...field('kinds')}
              label={labels.kinds}
              options={COVER_KINDS.map((value) => ({ value, label: t(`volunteers:policies.kind.${value}`) }))}
              required
            />
            <DateField {...field('startsOn')} label={labels.startsOn} required />
            <DateField {...field('endsOn')} label={labels.endsOn} required />
            <Button text={t('volunteers:policies.save')} icon="check" />
          </Form>
        </Section>
        <p>{t('volunteers:policies.people')}</p>
        <LinkButton href="/settings/cover" text={t('volunteers:policies.cover')} kind="outline" />
      </div>
    );
    await this.settings.show(page, PATH, { body });
  }
}
