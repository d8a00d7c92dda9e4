// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import {
  bindFields,
  Button,
  DateField,
  Following,
  Form,
  formatDate,
  formatEuro,
  formatKm,
  NumberField,
  PostButton,
  RadioCards,
  Section,
  SelectField,
  TextField,
  usePage,
  locales,
} from '@reciproca/ui';
import { SELF_DAY_CENTS, SELF_MONTH_CENTS } from '../domain/refund.rules.js';
import type { RefundsPageProps } from './refunds.props.js';

/** What was spent, and what proves it; only what the ente gives back is asked for. */
export function RefundForm({ path, rules, form, newKey }: RefundsPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const kinds = [
    ...(rules.perKmMills === null
      ? []
      : [
          {
            value: 'distance',
            asks: ['way', 'words'] as const,
            label: t('volunteers:refund.kind.distance'),
            hint: t('volunteers:refund.per_km', { amount: euroToMills(rules.perKmMills, language) }),
          },
        ]),
    { value: 'receipt', asks: ['receipt', 'amount', 'words'] as const, label: t('volunteers:refund.kind.receipt') },
    ...(rules.selfKinds.length === 0
      ? []
      : [
          {
            value: 'self',
            asks: ['listed', 'amount'] as const,
            label: t('volunteers:refund.kind.self'),
            hint: t('volunteers:refund.self_limits', {
              day: formatEuro(SELF_DAY_CENTS / 100, language),
              month: formatEuro(SELF_MONTH_CENTS / 100, language),
            }),
          },
        ]),
  ];
  return (
    <Section title={t('volunteers:refund.new')}>
      <p>{t('volunteers:refund.month_limit', { amount: formatEuro((rules.monthCents ?? 0) / 100, language) })}</p>
      <Form action={path} idempotencyKey={newKey()}>
        <DateField {...field('day')} label={t('volunteers:refund.day')} required />
        <RadioCards {...field('kind')} label={t('volunteers:refund.kind')} options={kinds} required />
        <Following choice="words">
          <TextField {...field('what')} label={t('volunteers:refund.what')} hint={t('volunteers:refund.what.hint')} />
        </Following>{' '}
        {rules.perKmMills !== null && (
          <Following choice="way">
            <NumberField {...field('km')} label={t('volunteers:refund.km')} decimal />
          </Following>
        )}
        <Following choice="receipt">
          <TextField {...field('receipt')} label={t('volunteers:refund.receipt')} />
        </Following>
        {rules.selfKinds.length > 0 && (
          <Following choice="listed">
            <SelectField
              {...field('selfKind')}
              label={t('volunteers:refund.self_kind')}
              options={rules.selfKinds.map((value) => ({ value, label: value }))}
            />
          </Following>
        )}
        <Following choice="amount">
          <NumberField {...field('amount')} label={t('volunteers:refund.amount')} unit="€" decimal />
        </Following>
        <Button text={t('volunteers:refund.save')} icon="plus" />
      </Form>
    </Section>
  );
}

/** Kilometres of rides that were driven: one press declares them. */
export function RidesToDeclare({ rides, path, rules, newKey }: RefundsPageProps) {
  const { t, language } = usePage();
  if (rides.length === 0 || rules.perKmMills === null) return null;
  return (
    <Section title={t('volunteers:rides')}>
      <p>{t('volunteers:rides.lead')}</p>
      <ul class="plain-list stack">
        {rides.map(({ agreementId, day, metres }) => {
          const way = { day: formatDate(day, language), km: formatKm(metres / 1000, language) };
          return (
            <li key={agreementId} class="panel">
              <p>{t('volunteers:rides.line', way)}</p>
              <PostButton
                action={path}
                text={t('volunteers:rides.declare', way)}
                kind="outline"
                icon="plus"
                idempotencyKey={newKey()}
                fields={{ day, kind: 'distance', agreementId, km: metres / 1000, what: t('volunteers:rides.what') }}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const euroToMills = (mills: number, language: Language): string =>
  `${(mills / 1000).toLocaleString(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 3 })} €`;
