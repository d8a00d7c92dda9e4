// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, formatDate, PostButton, usePage } from '@reciproca/ui';
import type { RidePartner } from '../domain/ride-partner.js';

interface PartnerTableProps {
  readonly partners: readonly RidePartner[];
  /** Those we look for rides with. */
  readonly asked: readonly string[];
  readonly path: string;
  readonly newKey: () => string;
}

/** Who has a key, and who has had one. */
export function PartnerTable({ partners, asked, path, newKey }: PartnerTableProps) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('covoiturage:partners')}
      captionHidden
      rows={partners}
      rowKey={({ id }) => id}
      empty={<EmptyState text={t('covoiturage:partners.none')} />}
      columns={[
        { key: 'name', header: t('covoiturage:name'), cell: ({ name }) => name },
        { key: 'operator', header: t('covoiturage:operator'), cell: ({ operator }) => operator },
        { key: 'made', header: t('covoiturage:since'), cell: ({ madeAt }) => formatDate(madeAt, language) },
        {
          key: 'source',
          header: t('covoiturage:source.column'),
          cell: ({ id, endedAt }) =>
            endedAt === null && (
              <a href={`${path}/partners/${id}`}>
                {t(asked.includes(id) ? 'covoiturage:source.column.on' : 'covoiturage:source.column.off')}
              </a>
            ),
        },
        {
          key: 'end',
          header: t('covoiturage:key.key'),
          cell: ({ id, name, endedAt }) =>
            endedAt ? (
              t('covoiturage:ended.on', { day: formatDate(endedAt, language) })
            ) : (
              <PostButton
                action={`${path}/partners/${id}/end`}
                text={t('covoiturage:end')}
                kind="outline"
                confirm={t('covoiturage:end.sure', { name })}
                idempotencyKey={newKey()}
              />
            ),
        },
      ]}
    />
  );
}
