// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Details,
  Form,
  NumberField,
  PostButton,
  RadioCards,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { HOLDER_KINDS } from '../domain/plot-holder.js';
import { TURN_ORDERS } from '../domain/plot-turn.js';
import type { GardenPlotsProps } from './plots.props.js';

/** Whoever would like a plot says for whom; who waits already reads which one in line they are. */
export function AskForPlotForm({ view, forms, newKey }: GardenPlotsProps) {
  const { t } = usePage();
  const { garden, own, waiting, plots } = view;
  if (plots.length === 0 && !own) return null;
  if (own)
    return (
      <Section title={t('plots:ask')} id="ask">
        <Alert tone="info">{t('plots:in_line', { position: own.position, waiting })}</Alert>
        <PostButton
          action={`/plots/requests/${own.id}/withdraw`}
          text={t('plots:leave_line')}
          kind="outline"
          idempotencyKey={newKey()}
        />
      </Section>
    );
  return (
    <Section title={t('plots:ask')} id="ask">
      <p>{t('plots:ask.lead', { waiting })}</p>
      <Form action={`/gardens/${garden.id}/plots/ask`} idempotencyKey={newKey()}>
        <AskFields form={forms.ask ?? UNTOUCHED} />
        <Button text={t('plots:ask.save')} icon="check" />
      </Form>
    </Section>
  );
}

export function AskFields({ form }: { form: typeof UNTOUCHED }) {
  const { t } = usePage();
  const field = bindFields({ kind: 'person', ...form.typed }, form.errors);
  return (
    <>
      <SelectField
        {...field('kind')}
        label={t('plots:for_whom')}
        options={HOLDER_KINDS.map((value) => ({ value, label: t(`plots:kind.${value}`) }))}
        required
      />
      <TextField {...field('holderName')} label={t('plots:holder_name')} hint={t('plots:holder_name.hint')} />
      <TextField {...field('wish')} label={t('plots:wish')} hint={t('plots:wish.hint')} />
    </>
  );
}

/** Pegs in a row, all of one size; single ones are changed afterwards. */
export function LayOutForm({ view: { garden, plots }, forms, newKey }: GardenPlotsProps) {
  const { t } = usePage();
  const next = (plots.at(-1)?.number ?? 0) + 1;
  const form = forms.layOut ?? { ...UNTOUCHED, typed: { first: next, last: Math.max(next, garden.plots) } };
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('plots:lay_out')} open={plots.length === 0 || forms.layOut !== undefined}>
      <Form action={`/gardens/${garden.id}/plots/lay-out`} idempotencyKey={newKey()}>
        <div class="field-row">
          <NumberField {...field('first')} label={t('plots:first')} required />
          <NumberField {...field('last')} label={t('plots:last')} required />
        </div>
        <NumberField {...field('squareMetres')} label={t('plots:size_each')} required />
        <Button text={t('plots:lay_out.save')} icon="plus" />
      </Form>
    </Details>
  );
}

export function RulesForm({ view: { garden, rules }, forms, newKey }: GardenPlotsProps) {
  const { t } = usePage();
  const form = forms.rules ?? { ...UNTOUCHED, typed: { ...rules } };
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('plots:rules')} open={forms.rules !== undefined}>
      <Form action={`/gardens/${garden.id}/plots/rules`} idempotencyKey={newKey()}>
        <RadioCards
          {...field('turnOrder')}
          label={t('plots:turn_order')}
          options={TURN_ORDERS.map((value) => ({ value, label: t(`plots:turn.${value}`) }))}
          required
        />
        <NumberField
          {...field('warningDays')}
          label={t('plots:warning_days')}
          hint={t('plots:warning_days.hint')}
          required
        />
        <Button text={t('plots:save')} icon="check" />
      </Form>
    </Details>
  );
}
