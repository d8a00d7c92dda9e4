// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DefinitionList, formatNumber, LinkButton, Section, usePage } from '@reciproca/ui';
import type { RunView } from '../application/view-runs.js';
import type { Run } from '../domain/run.js';
import { Quality } from './quality.js';

/** What a search for circles came to. */
export function FoundCircles({ run, found }: { run: Run; found: NonNullable<RunView['circles']> }) {
  const { t, language } = usePage();
  const count = found.proposedIds.length;
  return (
    <Section title={t('planning:circle.found')}>
      <Alert
        tone={count > 0 ? 'success' : 'info'}
        actions={<LinkButton href="/circles" text={t('planning:plans.circles')} />}
      >
        {count > 0 ? t('planning:circle.found.count', { count }) : t('planning:circle.found.none')}
      </Alert>
      <p class="cluster">
        <Quality run={run} />
      </p>
      <DefinitionList
        items={[
          {
            term: t('planning:plan.looked_at'),
            value: t('planning:circle.found.looked', {
              people: found.people,
              arcs: found.arcs,
              possible: found.possible,
            }),
          },
          { term: t('planning:run.seconds'), value: formatNumber(run.milliseconds / 1000, language) },
          { term: t('planning:run.id'), value: <code>{run.id}</code> },
          { term: t('planning:run.hash'), value: <code>{run.inputsHash?.slice(0, 16)}</code> },
        ]}
      />
    </Section>
  );
}
