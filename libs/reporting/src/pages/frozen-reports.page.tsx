// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, formatDate, PageHeading, usePage } from '@reciproca/ui';
import type { FrozenReport } from '../domain/frozen-report.js';

/** The reports that were given out, the newest first. */
export function FrozenReportsPage({ reports }: { reports: readonly FrozenReport[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('reporting:frozen')} lead={t('reporting:frozen.lead')} />
      <DataTable
        caption={t('reporting:frozen')}
        captionHidden
        rows={[...reports]}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t('reporting:frozen.number'),
            cell: ({ id, number }) => <a href={`/reports/frozen/${id}`}>{number}</a>,
          },
          { key: 'day', header: t('reporting:frozen.day'), cell: ({ frozenAt }) => formatDate(frozenAt, language) },
          {
            key: 'period',
            header: t('reporting:period'),
            cell: ({ report: { period } }) =>
              t('reporting:frozen.period', {
                from: formatDate(period.from, language),
                to: formatDate(period.to, language),
              }),
          },
          {
            key: 'project',
            header: t('reporting:project'),
            cell: ({ report: { project } }) => project?.name ?? t('reporting:project.none'),
          },
          { key: 'reason', header: t('reporting:freeze.reason'), cell: ({ reason }) => reason ?? '–' },
        ]}
        empty={<EmptyState icon="lock" text={t('reporting:frozen.none')} />}
      />
    </div>
  );
}
