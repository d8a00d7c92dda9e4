// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  DefinitionList,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  NumberField,
  PageHeading,
  Section,
  SelectField,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { SlipDetail } from '../application/view-book.js';
import { PAYMENT_WAYS } from '../domain/sale-slip.js';
import { euroOf } from './book-frame.js';
import { STANDING_TONES } from './book.page.js';
import { SlipLines } from './slip-lines.js';

export interface SlipPageProps {
  readonly detail: SlipDetail;
  readonly form: FormState;
  readonly today: string;
  readonly newKey: () => string;
}

/** A sale with what was received for it; what is still owed can be noted, or given up with a reason. */
export function SlipPage(props: SlipPageProps) {
  const { t, language } = usePage();
  const { detail, form } = props;
  const { slip, garden, buyer, lines, payments } = detail;
  const path = `/sale-slips/${slip.id}`;
  const owed = slip.state === 'cancelled' ? 0 : slip.cents - slip.paidCents;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={garden.name}
        title={t('bookkeeping:slip', { number: `${slip.number}/${slip.year}` })}
        actions={
          <>
            <LinkButton href={`${path}/paper`} text={t('bookkeeping:print')} icon="print" kind="outline" />
            {slip.state !== 'cancelled' && slip.paidCents === 0 && (
              <LinkButton href={`${path}/cancel`} text={t('bookkeeping:cancel')} icon="close" kind="outline" />
            )}
            {slip.state === 'issued' && owed > 0 && (
              <LinkButton href={`${path}/write-off`} text={t('bookkeeping:write_off')} icon="pencil" kind="outline" />
            )}
          </>
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(t)} />
      <div class="split">
        <div class="stack">
          <SlipLines lines={lines} cents={slip.cents} />
          <Section title={t('bookkeeping:payments')} id="payments">
            {payments.length === 0 && <p>{t('bookkeeping:payments.none')}</p>}
            <ul>
              {payments.map(({ id, day, cents, way, voidReason }) => (
                <li key={id}>
                  {[
                    formatDate(day, language),
                    euroOf(cents, language),
                    t(`bookkeeping:way.${way}`),
                    voidReason && t('bookkeeping:void_because', { reason: voidReason }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}{' '}
                  {voidReason === null && (
                    <a href={`/sale-payments/${id}/void`}>
                      {t('bookkeeping:void.one', { what: euroOf(cents, language) })}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div class="stack">
          <StateBadge tone={STANDING_TONES[slip.standing]} text={t(`bookkeeping:standing.${slip.standing}`)} />
          <DefinitionList
            items={[
              { term: t('bookkeeping:buyer'), value: buyer.name },
              { term: t('bookkeeping:contact'), value: buyer.contact },
              { term: t('bookkeeping:tax_code'), value: buyer.taxCode },
              { term: t('bookkeeping:day'), value: formatDate(slip.day, language) },
              { term: t('bookkeeping:due_on'), value: formatDate(slip.dueOn, language) },
              { term: t('bookkeeping:owed'), value: euroOf(owed, language) },
              { term: t('bookkeeping:reason'), value: slip.reason },
              { term: t('bookkeeping:note'), value: slip.note },
            ]}
          />
          {owed > 0 && <PaymentForm {...props} owed={owed} />}
        </div>
      </div>
    </div>
  );
}

function PaymentForm({ detail: { slip }, form, today, newKey, owed }: SlipPageProps & { owed: number }) {
  const { t } = usePage();
  const labels = labelsOf(t);
  const field = bindFields({ day: today, amount: owed / 100, way: 'cash', ...form.typed }, form.errors);
  return (
    <Section title={t('bookkeeping:pay')} id="pay">
      <p>{t('bookkeeping:pay.lead')}</p>
      <Form action={`/sale-slips/${slip.id}`} idempotencyKey={newKey()}>
        <NumberField {...field('amount')} label={labels.amount} unit="€" decimal required />
        <SelectField
          {...field('way')}
          label={labels.way}
          options={PAYMENT_WAYS.map((value) => ({ value, label: t(`bookkeeping:way.${value}`) }))}
          required
        />
        <DateField {...field('day')} label={labels.day} required />
        <Button text={t('bookkeeping:pay.save')} icon="check" />
      </Form>
    </Section>
  );
}

function labelsOf(t: ReturnType<typeof usePage>['t']) {
  return { amount: t('bookkeeping:amount'), way: t('bookkeeping:way'), day: t('bookkeeping:day') };
}
