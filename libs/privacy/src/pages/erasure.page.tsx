// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FormState, refusalText } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatMinutes,
  PageHeading,
  RadioCards,
  Section,
  StateBadge,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { ErasurePreview, ErasureRequest } from '../domain/erasure.js';

export function ErasuresPage({ requests, canDecide }: { requests: readonly ErasureRequest[]; canDecide: boolean }) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('privacy:erasures.title')} lead={t('privacy:erasures.lead')} />
      <DataTable
        caption={t('privacy:erasures.title')}
        captionHidden
        rows={requests}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="check-circle" text={t('privacy:erasures.none')} />}
        columns={[
          {
            key: 'who',
            header: t('privacy:erasures.who'),
            cell: ({ id, personName, state }) =>
              canDecide && state === 'asked' ? <a href={`/erasures/${id}`}>{personName}</a> : personName,
          },
          { key: 'at', header: t('privacy:erasures.asked'), cell: ({ askedAt }) => formatDate(askedAt, language) },
          { key: 'channel', header: t('privacy:erasures.how'), cell: ({ channel }) => t(`privacy:channel.${channel}`) },
          {
            key: 'state',
            header: t('privacy:erasures.state'),
            cell: ({ state }) => (
              <StateBadge
                tone={state === 'asked' ? 'warning' : 'neutral'}
                text={t(`privacy:erasures.state.${state}`)}
              />
            ),
          },
        ]}
      />
    </div>
  );
}

export interface ErasurePageProps {
  readonly request: ErasureRequest;
  readonly preview: ErasurePreview;
  readonly form: FormState;
  readonly eraseKey: string;
  readonly refuseKey: string;
}

export function ErasurePage({ request, preview, form, eraseKey, refuseKey }: ErasurePageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const minutes = formatMinutes(preview.balance, language, { signed: true });
  return (
    <div class="stack">
      <PageHeading
        title={t('privacy:erasure.of', { name: request.personName })}
        lead={t('privacy:erasure.previewLead', { day: formatDate(request.askedAt, language) })}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      {preview.blockers.map((code) => (
        <Alert key={code} tone="warning">
          {refusalText(code, language)}
        </Alert>
      ))}
      <Section title={t('privacy:erasure.whatHappens')}>
        <DataTable
          caption={t('privacy:erasure.whatHappens')}
          captionHidden
          rows={preview.tables}
          rowKey={({ table }) => table}
          columns={[
            { key: 'table', header: t('privacy:erasure.data'), cell: ({ table }) => t(`privacy:table.${table}`) },
            { key: 'rows', header: t('privacy:erasure.rows'), numeric: true, cell: ({ rows }) => String(rows) },
            {
              key: 'fate',
              header: t('privacy:erasure.fate'),
              cell: ({ table, fate }) =>
                `${t(`privacy:fate.${fate}`)}${fate === 'removed' ? '' : `: ${t(`privacy:why.${table}`)}`}`,
            },
          ]}
        />
      </Section>
      {request.state === 'asked' && (
        <div class="split">
          <Section title={t('privacy:erasure.decide')}>
            <Form action={`/erasures/${request.id}/erase`} idempotencyKey={eraseKey}>
              <RadioCards
                {...field('balanceGoes')}
                label={t('privacy:erasure.balance', { minutes })}
                required
                options={(['fund', 'kept'] as const).map((value) => ({
                  value,
                  label: t(`privacy:erasure.balance.${value}`),
                  hint: t(`privacy:erasure.balanceHint.${value}`),
                }))}
              />
              <Button text={t('privacy:erasure.erase')} kind="danger" confirm={t('privacy:erasure.sure')} />
            </Form>
          </Section>
          <Section title={t('privacy:erasure.refuseTitle')}>
            <Form action={`/erasures/${request.id}/refuse`} idempotencyKey={refuseKey}>
              <TextField
                {...field('note')}
                label={t('privacy:erasure.note')}
                hint={t('privacy:erasure.noteHint')}
                required
              />
              <Button text={t('privacy:erasure.refuse')} kind="outline" />
            </Form>
          </Section>
        </div>
      )}
    </div>
  );
}
