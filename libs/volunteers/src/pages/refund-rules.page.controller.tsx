// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, plainText } from '@reciproca/platform';
import { Alert, bindFields, Button, ErrorSummary, Form, NumberField, TextArea } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { ChangeRefundRules } from '../application/change-refund-rules.js';
import { rulesShape } from '../application/refund.input.js';

const PATH = '/settings/refunds';
/** Kinds of expense one to a line. */
const formShape = rulesShape.extend({ selfKinds: plainText(2000, 0).default('') });

@ApiExcludeController()
@Controller('settings/refunds')
@Allow(['coordinator'])
export class RefundRulesPageController {
  constructor(
    private readonly rules: ChangeRefundRules,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'volunteers:rules', leadKey: 'volunteers:rules.lead', order: 46 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  save(@Page() page: PageDoor): Promise<void> {
    const own = { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
    return page.change(own, formShape, 'volunteers:rules.saved', (ctx, { selfKinds, ...input }) =>
      this.rules.execute(ctx, { ...input, selfKinds: rulesShape.shape.selfKinds.parse(linesOf(selfKinds)) }),
    );
  }

  private async render(page: PageDoor, { errors, typed, general }: FormState): Promise<void> {
    const { t } = page;
    const rules = await page.query((ctx) => this.rules.find(ctx), page.asMyself);
    const known = {
      perKm: rules.perKmMills === null ? '' : rules.perKmMills / 1000,
      month: rules.monthCents === null ? '' : rules.monthCents / 100,
      selfKinds: rules.selfKinds.join('\n'),
    };
    const field = bindFields(Object.keys(typed).length > 0 ? typed : known, errors);
    const labels = {
      month: t('volunteers:rules.month'),
      perKm: t('volunteers:rules.per_km'),
      selfKinds: t('volunteers:rules.self_kinds'),
    };
    const body = (
      <Form action={PATH} idempotencyKey={page.newKey()}>
        <ErrorSummary errors={errors} labels={labels} />
        {general && <Alert tone="danger">{general}</Alert>}
        <NumberField
          {...field('month')}
          label={labels.month}
          hint={t('volunteers:rules.month.hint')}
          unit="€"
          decimal
        />
        <NumberField
          {...field('perKm')}
          label={labels.perKm}
          hint={t('volunteers:rules.per_km.hint')}
          unit="€"
          decimal
        />
        <TextArea {...field('selfKinds')} label={labels.selfKinds} hint={t('volunteers:rules.self_kinds.hint')} />
        <Button text={t('volunteers:rules.save')} icon="check" />
      </Form>
    );
    await this.settings.show(page, PATH, { body });
  }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
