// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, formatDate, PageHeading, PaperSheet, usePage } from '@reciproca/ui';
import type { RegisterEntry } from '../domain/register.js';

/** Every line of the register on paper; it says itself what it is worth. */
export function RegisterPaperPage({ entries, enteName }: { entries: readonly RegisterEntry[]; enteName: string }) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <p class="no-print">{t('volunteers:print')}</p>
      <PaperSheet label={t('volunteers:register')} numbered>
        <PageHeading eyebrow={enteName} title={t('volunteers:register')} lead={t('volunteers:register.worth')} />
        <DataTable
          caption={t('volunteers:register')}
          captionHidden
          rows={entries}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="note" text={t('volunteers:register.none')} />}
          columns={[
            { key: 'number', header: t('volunteers:number'), cell: ({ number }) => number },
            { key: 'day', header: t('volunteers:day'), cell: ({ day }) => formatDate(day, language) },
            {
              key: 'line',
              header: t('volunteers:line'),
              cell: (one) => (
                <>
                  {t(one.isVoid ? 'volunteers:line.void' : `volunteers:line.${one.kind}`)}
                  {one.corrects !== null && ` (${t('volunteers:corrects_number', { number: one.corrects })})`}
                </>
              ),
            },
            {
              key: 'who',
              header: t('volunteers:who'),
              cell: ({ name, birthDate, birthPlace, taxCode }) =>
                [
                  name,
                  taxCode,
                  [t('volunteers:born', { day: formatDate(birthDate, language) }), birthPlace]
                    .filter(Boolean)
                    .join(', '),
                ]
                  .filter(Boolean)
                  .join(' · '),
            },
            { key: 'residence', header: t('volunteers:residence'), cell: ({ residence }) => residence },
            {
              key: 'activity',
              header: t('volunteers:activity'),
              cell: (one) => `${t(`volunteers:section.${one.section}`)}, ${t(`volunteers:activity.${one.activity}`)}`,
            },
            { key: 'reason', header: t('volunteers:reason'), cell: ({ reason }) => reason ?? '' },
            {
              key: 'at',
              header: t('volunteers:recorded_at'),
              cell: ({ recordedAt }) => formatDate(recordedAt, language),
            },
          ]}
        />
      </PaperSheet>
    </div>
  );
}
