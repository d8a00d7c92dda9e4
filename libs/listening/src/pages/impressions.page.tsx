// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DataTable,
  DefinitionList,
  ErrorSummary,
  Form,
  formatDateTime,
  formatNumber,
  PageHeading,
  PersonLink,
  RadioCards,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ImpressionDue } from '../application/say-how-it-went.js';
import type { ImpressionFigures, ShownImpression } from '../application/settle-impressions.js';
import { HOW_IT_WENT, type ImpressionCount } from '../domain/impression.js';

interface SayPageProps {
  readonly path: string;
  readonly due: ImpressionDue;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** How an act went, with a few words. */
export function SayPage({ path, due, form, idempotencyKey }: SayPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { how: t('listening:after.how'), words: t('listening:after.words') };
  return (
    <div class="stack measure">
      <PageHeading eyebrow={due.title} title={t('listening:after.title')} lead={t('listening:after.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {due.isOpen ? (
        <Form action={path} idempotencyKey={idempotencyKey}>
          <RadioCards
            {...field('how')}
            label={labels.how}
            options={HOW_IT_WENT.map((how) => ({ value: how, label: t(`listening:after.${how}`) }))}
            required
          />
          <TextArea
            {...field('words')}
            label={labels.words}
            hint={t('listening:after.words.hint')}
            rows={3}
            maxLength={500}
          />
          <Button text={t('listening:after.send')} icon="check" />
        </Form>
      ) : (
        <p>{t('listening:after.over')}</p>
      )}
    </div>
  );
}

interface ImpressionPageProps extends ShownImpression {
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What went badly, as the office reads it and sees to it. */
export function ImpressionPage({ impression, name, form, idempotencyKey }: ImpressionPageProps) {
  const { t, language } = usePage();
  const { id, agreementId, personId, how, words, saidAt, settledAt, note } = impression;
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:impression')} lead={t('listening:impression.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ note: t('listening:impression.note') }} />
      <DefinitionList
        items={[
          { term: t('listening:person'), value: <PersonLink id={personId} name={name} /> },
          { term: t('listening:after.how'), value: t(`listening:after.${how}`) },
          { term: t('listening:words'), value: words ?? '—' },
          { term: t('listening:impression.said'), value: formatDateTime(saidAt, language) },
          {
            term: t('listening:impression.about'),
            value: <a href={`/agreements/${agreementId}`}>{t('listening:impression.agreement')}</a>,
          },
          ...(note ? [{ term: t('listening:impression.note'), value: note }] : []),
        ]}
      />
      {settledAt ? (
        <p>{t('listening:impression.done', { when: formatDateTime(settledAt, language) })}</p>
      ) : (
        <Form action={`/impressions/${id}`} idempotencyKey={idempotencyKey}>
          <TextArea
            {...field('note')}
            label={t('listening:impression.note')}
            hint={t('listening:impression.note.hint')}
            rows={3}
          />
          <Button text={t('listening:impression.settle')} icon="check" />
        </Form>
      )}
    </div>
  );
}

/** How acts went in the last year, by service. */
export function ImpressionsPage({
  counts,
  asksAfter,
  mayChange,
  idempotencyKey,
}: ImpressionFigures & { readonly mayChange: boolean; readonly idempotencyKey: string }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:impressions')} lead={t('listening:impressions.lead')} />
      <DataTable
        caption={t('listening:impressions')}
        captionHidden
        rows={[...counts]}
        rowKey={({ service }) => service ?? 'all'}
        columns={[
          {
            key: 'service',
            header: t('listening:impressions.service'),
            cell: ({ service }: ImpressionCount) =>
              service === null ? t('listening:results.all') : t(`exchange:service.${service}`),
          },
          ...HOW_IT_WENT.map((how) => ({
            key: how,
            header: t(`listening:after.${how}`),
            numeric: true,
            cell: ({ counts: one }: ImpressionCount) => formatNumber(one[how], language),
          })),
        ]}
      />
      {mayChange ? (
        <Form action="/impressions" idempotencyKey={idempotencyKey}>
          <CheckboxField
            name="asksAfter"
            value={asksAfter}
            label={t('listening:impressions.asks')}
            hint={t('listening:impressions.asks.hint')}
          />
          <Button text={t('listening:save')} kind="outline" />
        </Form>
      ) : (
        <p>{t(asksAfter ? 'listening:impressions.on' : 'listening:impressions.off')}</p>
      )}
    </div>
  );
}
