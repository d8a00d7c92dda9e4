// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  Details,
  Form,
  formatDate,
  PostButton,
  Section,
  SelectField,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { addDays } from '@reciproca/kernel';
import type { NamedTenure } from '../application/view-plots.js';
import { UNHELD_STATES } from '../domain/plot.js';
import type { PlotPageProps } from './plots.props.js';

type ActsProps = PlotPageProps & { readonly tenure: NamedTenure };

/** What who answers for the garden does about a plot somebody has: warn, believe, take it back. */
export function HolderActs(props: ActsProps) {
  const { t, language } = usePage();
  const { tenure, today, newKey } = props;
  const path = `/plots/tenures/${tenure.id}`;
  const { warnedUntil, tidiedOn } = tenure;
  return (
    <Section title={t('plots:acts')} id="acts">
      {!tenure.personId && <Alert tone="info">{t('plots:tell_them')}</Alert>}
      {tidiedOn && <Alert tone="info">{t('plots:tidied', { day: formatDate(tidiedOn, language) })}</Alert>}
      {warnedUntil && (
        <>
          <p>{t('plots:warned_until', { day: formatDate(warnedUntil, language) })}</p>
          <PostButton
            action={`${path}/lift`}
            text={t('plots:lift')}
            kind="success"
            icon="check"
            idempotencyKey={newKey()}
          />
        </>
      )}
      <WarnForm {...props} />
      {warnedUntil && warnedUntil < today && <TakeBackForm {...props} />}
      <PostButton action={`${path}/give-back`} text={t('plots:gave_back')} kind="outline" idempotencyKey={newKey()} />
    </Section>
  );
}

function WarnForm({ tenure, detail, forms, today, newKey }: ActsProps) {
  const { t } = usePage();
  const form = forms.warn ?? UNTOUCHED;
  const field = bindFields({ until: addDays(today, detail.rules.warningDays), ...form.typed }, form.errors);
  return (
    <Details summary={t('plots:warn')} open={forms.warn !== undefined}>
      <Form action={`/plots/tenures/${tenure.id}/warn`} idempotencyKey={newKey()}>
        <TextArea {...field('warning')} label={t('plots:warning')} hint={t('plots:warning.hint')} required />
        <DateField {...field('until')} label={t('plots:warning_until')} required />
        <Button text={t('plots:warn.save')} />
      </Form>
    </Details>
  );
}

function TakeBackForm({ tenure, forms, newKey }: ActsProps) {
  const { t } = usePage();
  const form = forms.takeBack ?? UNTOUCHED;
  const field = bindFields({ leftAs: 'free', ...form.typed }, form.errors);
  return (
    <Details summary={t('plots:take_back')} open={forms.takeBack !== undefined}>
      <Form action={`/plots/tenures/${tenure.id}/take-back`} idempotencyKey={newKey()}>
        <TextArea {...field('reason')} label={t('plots:reason')} hint={t('plots:reason.hint')} required />
        <SelectField
          {...field('leftAs')}
          label={t('plots:left_as')}
          options={UNHELD_STATES.map((value) => ({ value, label: t(`plots:state.${value}`) }))}
          required
        />
        <Button text={t('plots:take_back.save')} kind="danger" />
      </Form>
    </Details>
  );
}
