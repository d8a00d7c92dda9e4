// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, ErrorSummary, PageHeading, PersonLink, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { NamedRefund } from '../application/view-refunds.js';
import { RefundForm, RidesToDeclare } from './refund-form.js';
import { RefundList } from './refund-list.js';
import type { RefundsPageProps } from './refunds.props.js';

/** Expenses of one volunteer: declared, decided, and what could still be declared. */
export function RefundsPage(props: RefundsPageProps) {
  const { t } = usePage();
  const { person, refunds, rules, form, isStaff, newKey } = props;
  const labels = {
    day: t('volunteers:refund.day'),
    kind: t('volunteers:refund.kind'),
    what: t('volunteers:refund.what'),
    km: t('volunteers:refund.km'),
    receipt: t('volunteers:refund.receipt'),
    selfKind: t('volunteers:refund.self_kind'),
    amount: t('volunteers:refund.amount'),
    agreementId: t('volunteers:rides'),
    reason: t('volunteers:reason'),
  };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={person.id} name={person.fullName} />}
        title={t('volunteers:refunds')}
        lead={t(isStaff ? 'volunteers:refunds.of_other' : 'volunteers:refunds.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {rules.monthCents === null ? (
        <Alert tone="info">{t('volunteers:errors.volunteers.no_refunds')}</Alert>
      ) : (
        <>
          <RidesToDeclare {...props} />
          <RefundForm {...props} />
        </>
      )}
      <Section title={t('volunteers:refunds.declared')}>
        <RefundList refunds={refunds} mayDecide={isStaff} mayWithdraw={!isStaff} newKey={newKey} />
      </Section>
    </div>
  );
}

export interface WaitingRefundsProps {
  readonly refunds: readonly NamedRefund[];
  readonly form: FormState;
  readonly newKey: () => string;
}

/** What waits for a yes, of everybody. */
export function WaitingRefundsPage({ refunds, form, newKey }: WaitingRefundsProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('volunteers:waiting')} lead={t('volunteers:waiting.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ reason: t('volunteers:reason'), amount: t('volunteers:refund.amount') }}
      />
      <p>
        <a href="/lists/refunds">{t('volunteers:list.refunds')}</a> ·{' '}
        <a href="/lists/refund_months">{t('volunteers:list.months')}</a>
      </p>
      <RefundList refunds={refunds} mayDecide mayWithdraw={false} newKey={newKey} />
    </div>
  );
}
