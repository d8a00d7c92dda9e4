// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, formatDateTime, LinkButton, PageHeading, PostButton, usePage } from '@reciproca/ui';
import type { Run } from '../domain/run.js';
import { Quality, RunState } from './quality.js';

export function PlansPage({
  runs,
  idempotencyKey,
  circlesKey,
}: {
  runs: readonly Run[];
  idempotencyKey: string;
  circlesKey: string;
}) {
  const { t, language } = usePage();
  const make = (
    <PostButton action="/plans" text={t('planning:plans.make')} icon="refresh" idempotencyKey={idempotencyKey} />
  );
  return (
    <div class="stack">
      <PageHeading title={t('planning:plans.title')} lead={t('planning:plans.lead')} actions={make} />
      <div class="cluster">
        <LinkButton href="/circles" text={t('planning:plans.circles')} kind="quiet" icon="refresh" />
        <PostButton
          action="/circles/find"
          text={t('planning:plans.find_circles')}
          kind="outline"
          idempotencyKey={circlesKey}
        />
        <LinkButton href="/why-not" text={t('planning:why.title')} kind="quiet" icon="help-circle" />
      </div>
      <DataTable
        caption={t('planning:plans.latest')}
        rows={runs}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="piattaforme" text={t('planning:plans.none')} />}
        columns={[
          {
            key: 'at',
            header: t('planning:run.at'),
            cell: ({ id, createdAt }) => <a href={`/plans/${id}`}>{formatDateTime(createdAt, language)}</a>,
          },
          { key: 'kind', header: t('planning:run.kind'), cell: ({ kind }) => t(`planning:run.kind.${kind}`) },
          { key: 'origin', header: t('planning:run.origin'), cell: ({ origin }) => t(`planning:run.origin.${origin}`) },
          { key: 'state', header: t('planning:run.state'), cell: (run) => <RunState run={run} /> },
          {
            key: 'objective',
            header: t('planning:run.objective'),
            numeric: true,
            cell: ({ finishedAt, objective }) => (finishedAt ? String(Math.round(objective)) : '—'),
          },
          { key: 'quality', header: t('planning:run.quality'), cell: (run) => <Quality run={run} /> },
        ]}
      />
    </div>
  );
}
