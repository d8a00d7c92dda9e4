// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatDateTime,
  LinkButton,
  PageHeading,
  Pagination,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { PersonData } from '../application/load-data-page.js';
import type { Looking } from '../persistence/audit.read-model.js';
import { thingOf } from './audit-words.js';
import { columnLabel, valueText } from './data-words.js';

export interface DataPageProps extends PersonData {
  readonly path: string;
  readonly isOwn: boolean;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function DataPage(props: DataPageProps) {
  const { t, language } = usePage();
  const { person, path, isOwn, form, changes, lookings } = props;
  return (
    <div class="stack">
      <PageHeading
        title={t(isOwn ? 'privacy:data.mine' : 'privacy:data.of', { name: person.fullName })}
        lead={t('privacy:data.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      <div class="cluster">
        <LinkButton href={`${path}/full`} text={t('privacy:data.full')} icon="print" />
        <LinkButton href={`${path}/export`} text={t('privacy:data.json')} kind="outline" icon="download" />
      </div>
      <Section title={t('privacy:lookings.title')}>
        <p>{t(isOwn ? 'privacy:lookings.lead' : 'privacy:lookings.lead.of')}</p>
        <DataTable
          caption={t('privacy:lookings.title')}
          captionHidden
          rows={lookings.items}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="search" text={t('privacy:lookings.none')} />}
          columns={[
            {
              key: 'what',
              header: t('privacy:audit.what'),
              cell: (row) => `${t(`privacy:action.${row.action}`)}: ${thingOf(row, language)}`,
            },
            { key: 'who', header: t('privacy:audit.who'), cell: (row) => <Office looking={row} /> },
            { key: 'at', header: t('privacy:audit.at'), cell: ({ at }) => formatDateTime(at, language) },
          ]}
        />
        <Pagination next={lookings.next} field="lookings" path={path} label={t('privacy:lookings.title')} />
      </Section>
      <Section title={t('privacy:changes.title')}>
        <DataTable
          caption={t('privacy:changes.title')}
          captionHidden
          rows={changes.items}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="pencil" text={t('privacy:changes.none')} />}
          columns={[
            { key: 'field', header: t('privacy:changes.field'), cell: ({ field }) => columnLabel(field, language) },
            { key: 'old', header: t('privacy:changes.old'), cell: ({ oldValue }) => valueText(oldValue, t, language) },
            { key: 'new', header: t('privacy:changes.new'), cell: ({ newValue }) => valueText(newValue, t, language) },
            {
              key: 'who',
              header: t('privacy:audit.who'),
              cell: ({ changedBy }) => t(changedBy === person.id ? 'privacy:changes.self' : 'privacy:changes.office'),
            },
            { key: 'why', header: t('privacy:changes.why'), cell: ({ why }) => why ?? '—' },
            { key: 'at', header: t('privacy:audit.at'), cell: ({ changedAt }) => formatDateTime(changedAt, language) },
          ]}
        />
        <Pagination next={changes.next} field="changes" path={path} label={t('privacy:changes.title')} />
      </Section>
      {!isOwn && person.state !== 'left' && (
        <Section title={t('privacy:file.title')}>
          <p>{t('privacy:file.lead')}</p>
          <LinkButton href={`${path}/close`} text={t('privacy:file.go')} kind="outline" />
        </Section>
      )}
      <ErasureSection {...props} />
    </div>
  );
}

/** A person learns which office looked and when; the name of who works there is the coordinator's to give. */
function Office({ looking: { role, delegateName, organisation } }: { looking: Looking }) {
  const { t } = usePage();
  if (organisation) return <>{organisation}</>;
  return <>{role ? t(`identity:role.${role}`) : t('privacy:lookings.delegate', { name: delegateName ?? '—' })}</>;
}

function ErasureSection({ erasure, path, isOwn, form, idempotencyKey, person }: DataPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('privacy:erasure.title')}>
      {erasure && erasure.state !== 'withdrawn' && (
        <Alert tone="info">
          {t(`privacy:erasure.state.${erasure.state}`, {
            day: formatDate(erasure.decidedAt ?? erasure.askedAt, language),
            note: erasure.note ?? '',
          })}
        </Alert>
      )}
      {erasure?.state === 'asked' && isOwn && (
        <PostButton
          action="/me/data/erasure/withdraw"
          text={t('privacy:erasure.withdraw')}
          kind="outline"
          idempotencyKey={idempotencyKey}
        />
      )}
      {erasure?.state !== 'asked' && person.state !== 'left' && (
        <div class="measure stack">
          <p>{t(isOwn ? 'privacy:erasure.lead' : 'privacy:erasure.leadOf')}</p>
          <Form action={`${path}/erasure`} idempotencyKey={idempotencyKey}>
            <TextField {...field('reason')} label={t('privacy:erasure.reason')} />
            <Button text={t('privacy:erasure.ask')} kind="danger" />
          </Form>
        </div>
      )}
    </Section>
  );
}
