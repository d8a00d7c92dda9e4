// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, formatDate, LinkButton, PageHeading, usePage } from '@reciproca/ui';
import type { Project } from '../domain/project.js';

/** What somebody pays the ente for. */
export function ProjectsPage({ projects, mayWrite }: { projects: readonly Project[]; mayWrite: boolean }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('projects:title')} lead={t('projects:lead')} />
      {mayWrite && (
        <p>
          <LinkButton href="/projects/new" text={t('projects:new')} icon="plus" kind="outline" />
        </p>
      )}
      <DataTable
        caption={t('projects:title')}
        captionHidden
        rows={[...projects]}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('projects:name'),
            cell: ({ id, name }) => <a href={`/projects/${id}`}>{name}</a>,
          },
          { key: 'cup', header: t('projects:cup'), cell: ({ cup }) => cup },
          { key: 'funder', header: t('projects:funder'), cell: ({ funder }) => funder },
          {
            key: 'days',
            header: t('projects:period'),
            cell: ({ startsOn, endsOn }) =>
              t('projects:days', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) }),
          },
        ]}
        empty={<EmptyState icon="note" text={t('projects:none')} />}
      />
    </div>
  );
}
