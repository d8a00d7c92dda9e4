// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, formatDateTime, PageHeading, PersonLink, usePage } from '@reciproca/ui';
import type { NamedRecord } from '../application/sign-in-records.js';
import { outcomeText } from './outcome-text.js';

export function SignInRecordsPage({ records }: { readonly records: readonly NamedRecord[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('openid:records.title')} lead={t('openid:records.lead')} />
      <DataTable
        caption={t('openid:records.title')}
        captionHidden
        rows={records}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="lock" text={t('openid:records.none')} />}
        columns={[
          {
            key: 'at',
            header: t('openid:records.at'),
            cell: ({ id, at }) => <a href={`/settings/sign-in/records/${id}`}>{formatDateTime(at, language)}</a>,
          },
          {
            key: 'who',
            header: t('openid:records.who'),
            cell: ({ personId, personName }) =>
              personId && personName ? <PersonLink id={personId} name={personName} /> : '—',
          },
          { key: 'way', header: t('openid:records.way'), cell: ({ providerName }) => providerName },
          { key: 'outcome', header: t('openid:records.outcome'), cell: (record) => outcomeText(record, t, language) },
        ]}
      />
    </div>
  );
}
