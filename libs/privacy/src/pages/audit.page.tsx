// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  type FieldErrors,
  Form,
  formatDateTime,
  formatNumber,
  LinkButton,
  type Named,
  PageHeading,
  Pagination,
  PeopleText,
  PostButton,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { AuditCheck, AuditRow } from '../domain/audit.js';
import { sentenceOf } from './audit-words.js';

export interface AuditPageProps {
  readonly rows: readonly AuditRow[];
  readonly check: AuditCheck | null;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Record<string, unknown>;
  readonly errors: FieldErrors;
  readonly hrefs: { readonly next: string | null; readonly csv: string };
  readonly idempotencyKey: string;
}

export function AuditPage({ rows, check, actors, typed, errors, hrefs, idempotencyKey }: AuditPageProps) {
  const { t, language } = usePage();
  const field = bindFields(typed, errors);
  const verify = (
    <PostButton
      action="/audit/verify"
      text={t('privacy:audit.verify')}
      icon="check-circle"
      kind="outline"
      idempotencyKey={idempotencyKey}
    />
  );
  return (
    <div class="stack">
      <PageHeading title={t('privacy:audit.title')} lead={t('privacy:audit.lead')} actions={verify} />
      <ChainState check={check} />
      <ErrorSummary errors={errors} />
      <Form action="/audit" method="get" class="form search-form" label={t('privacy:audit.filter')}>
        <div class="field-row">
          <SelectField
            {...field('actorId')}
            label={t('privacy:audit.who')}
            options={actors.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...field('person')} label={t('privacy:audit.whose')} hint={t('privacy:audit.whoseHint')} />
          <SelectField
            {...field('action')}
            label={t('privacy:audit.kind')}
            options={(['read', 'search', 'write'] as const).map((value) => ({
              value,
              label: t(`privacy:action.${value}`),
            }))}
          />
          <DateField {...field('from')} label={t('privacy:audit.from')} />
          <DateField {...field('until')} label={t('privacy:audit.until')} />
          <TextField {...field('requestId')} label={t('privacy:audit.request')} />
        </div>
        <div class="cluster">
          <Button text={t('privacy:audit.show')} />
          <LinkButton href={hrefs.csv} text={t('privacy:audit.csv')} kind="outline" icon="download" />
          <LinkButton href="/erasures" text={t('privacy:erasures.title')} kind="quiet" />
          <LinkButton href="/privacy-notices" text={t('privacy:notices.title')} kind="quiet" />
          <LinkButton href="/retention" text={t('privacy:retention.title')} kind="quiet" />
        </div>
      </Form>
      <DataTable
        caption={t('privacy:audit.entries')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="list" text={t('privacy:audit.none')} />}
        columns={[
          {
            key: 'what',
            header: t('privacy:audit.what'),
            cell: (row) => <PeopleText text={sentenceOf(row, t, language)} people={namedIn(row)} />,
          },
          {
            key: 'whose',
            header: t('privacy:audit.whose'),
            cell: ({ personId, personName }) =>
              personId && <a href={`/audit?personId=${personId}`}>{personName ?? t('privacy:audit.somebody')}</a>,
          },
          { key: 'at', header: t('privacy:audit.at'), cell: ({ at }) => formatDateTime(at, language) },
        ]}
      />
      <Pagination nextHref={hrefs.next} />
    </div>
  );
}

function namedIn({ actorId, actorName, personId, personName }: AuditRow): Named[] {
  return [
    ...(actorId && actorName ? [{ id: actorId, name: actorName }] : []),
    ...(personId && personName ? [{ id: personId, name: personName }] : []),
  ];
}

function ChainState({ check }: { check: AuditCheck | null }) {
  const { t, language } = usePage();
  if (!check) return <Alert tone="info">{t('privacy:chain.never')}</Alert>;
  const facts = { when: formatDateTime(check.checkedAt, language), entries: formatNumber(check.entries, language) };
  if (!check.fault) return <Alert tone="success">{t('privacy:chain.sound', facts)}</Alert>;
  const { kind, position } = check.fault;
  return (
    <Alert tone="danger" title={t('privacy:chain.broken', { position: position ?? '—' })}>
      <p>{t(`privacy:fault.${kind}`)}</p>
      <p>{t('privacy:chain.checked', facts)}</p>
    </Alert>
  );
}
