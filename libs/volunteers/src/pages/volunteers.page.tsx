// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DataTable, EmptyState, formatDate, LinkButton, PageHeading, StateBadge, usePage } from '@reciproca/ui';
import type { ListedVolunteer } from '../application/view-register.js';

export interface VolunteersPageProps {
  readonly volunteers: readonly ListedVolunteer[];
  readonly count: { readonly all: number; readonly uncovered: number };
}

/** Who is a volunteer now; whom no insurance covers is said before anything else. */
export function VolunteersPage({ volunteers, count }: VolunteersPageProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t('volunteers:title')}
        lead={t('volunteers:lead')}
        actions={
          <>
            <LinkButton href="/people" text={t('volunteers:find')} icon="plus" />
            <LinkButton href="/volunteers/register" text={t('volunteers:register.open')} kind="outline" icon="print" />
            <LinkButton
              href="/lists/volunteer_register"
              text={t('volunteers:register.save')}
              kind="outline"
              icon="download"
            />
            <LinkButton href="/volunteers/refunds" text={t('volunteers:refunds')} kind="outline" icon="note" />
          </>
        }
      />
      {count.uncovered > 0 && <Alert tone="warning">{t('volunteers:uncovered', { count: count.uncovered })}</Alert>}
      <DataTable
        caption={t('volunteers:table')}
        rows={volunteers}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="people" text={t('volunteers:none')} />}
        columns={[
          { key: 'who', header: t('volunteers:who'), cell: (one) => <a href={`/volunteers/${one.id}`}>{one.name}</a> },
          { key: 'number', header: t('volunteers:number'), numeric: true, cell: ({ number }) => number },
          { key: 'section', header: t('volunteers:section'), cell: (one) => t(`volunteers:section.${one.section}`) },
          {
            key: 'activity',
            header: t('volunteers:activity'),
            cell: (one) => t(`volunteers:activity.${one.activity}`),
          },
          { key: 'since', header: t('volunteers:since'), cell: ({ since }) => formatDate(since, language) },
          {
            key: 'cover',
            header: t('volunteers:cover'),
            cell: ({ isCovered, coveredUntil }) =>
              isCovered && coveredUntil ? (
                formatDate(coveredUntil, language)
              ) : (
                <StateBadge tone="danger" text={t('volunteers:cover.none')} />
              ),
          },
        ]}
      />
    </div>
  );
}
