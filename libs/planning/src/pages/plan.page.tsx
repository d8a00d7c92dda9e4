// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  DefinitionList,
  Details,
  formatDateTime,
  formatNumber,
  LinkButton,
  PageHeading,
  Stat,
  usePage,
} from '@reciproca/ui';
import type { NamedPlan, RunView } from '../application/view-runs.js';
import type { Run } from '../domain/run.js';
import { LinesTable, PlanDecision } from './plan-decision.js';
import { DroppedTable, UnservedTable } from './plan-tables.js';
import { FoundCircles } from './found-circles.js';
import { Quality, RunState } from './quality.js';

export interface PlanPageProps extends RunView {
  readonly form: FormState;
  readonly newKey: () => string;
}

export function PlanPage({ run, plan, circles, form, newKey }: PlanPageProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading
        eyebrow={t(`planning:run.origin.${run.origin}`)}
        title={t(run.kind === 'circles' ? 'planning:run.circles.title' : 'planning:plan.title', {
          at: formatDateTime(run.createdAt, language),
        })}
        badge={<RunState run={run} />}
        actions={<LinkButton href="/plans" text={t('planning:plans.title')} kind="outline" />}
      />
      {run.state === 'failed' && <Alert tone="danger">{t('planning:plan.failed')}</Alert>}
      {run.state === 'ready' && run.failure && <Alert tone="warning">{t('planning:plan.not_applied')}</Alert>}
      {(run.state === 'queued' || run.state === 'running') && <Alert>{t('planning:plan.working')}</Alert>}
      {circles && <FoundCircles run={run} found={circles} />}
      {plan && (
        <>
          <Figures run={run} plan={plan} />
          <PlanDecision run={run} plan={plan} form={form} newKey={newKey} />
          <Kept plan={plan} />
          {plan.dropped.length > 0 && <DroppedTable rows={plan.dropped} />}
          <UnservedTable rows={plan.unserved} />
          <HowItWasMade run={run} plan={plan} />
        </>
      )}
    </div>
  );
}

/** What the plan leaves as it is: there to be looked at, not to be decided on. */
function Kept({ plan }: { plan: NamedPlan }) {
  const { t } = usePage();
  const kept = plan.lines.filter(({ isNew }) => !isNew);
  if (kept.length === 0) return null;
  return (
    <Details summary={t('planning:plan.kept_count', { count: kept.length })}>
      <LinesTable lines={kept} />
    </Details>
  );
}

function Figures({ run, plan }: { run: Run; plan: NamedPlan }) {
  const { t } = usePage();
  const more = plan.goals.served - plan.greedy.served;
  return (
    <>
      <div class="cluster">
        <Stat
          value={plan.goals.served}
          label={t('planning:plan.served', { count: plan.goals.served })}
          tone="success"
        />
        <Stat value={plan.lines.filter(({ isNew }) => isNew).length} label={t('planning:plan.new')} />
        <Stat value={plan.lines.filter(({ isNew }) => !isNew).length} label={t('planning:plan.kept')} />
        <Stat
          value={plan.unserved.length}
          label={t('planning:plan.unserved')}
          tone={plan.unserved.length > 0 ? 'warning' : 'neutral'}
        />
      </div>
      <p class="cluster">
        <Quality run={run} />
        {more > 0 && <span>{t('planning:plan.more_than_greedy', { count: more })}</span>}
      </p>
    </>
  );
}

function HowItWasMade({ run, plan }: { run: Run; plan: NamedPlan }) {
  const { t, language } = usePage();
  return (
    <Details summary={t('planning:plan.how')}>
      <DefinitionList
        items={[
          {
            term: t('planning:plan.looked_at'),
            value: t('planning:plan.looked_at.value', {
              requests: plan.requests,
              offers: plan.offers,
              pairs: plan.pairs,
            }),
          },
          { term: t('planning:run.objective'), value: String(run.objective) },
          { term: t('planning:run.bound'), value: String(run.bound) },
          { term: t('planning:run.seconds'), value: formatNumber(run.milliseconds / 1000, language) },
          { term: t('planning:plan.priority'), value: String(plan.goals.priorityServed) },
          { term: t('planning:plan.overload'), value: String(plan.goals.overload) },
          { term: t('planning:plan.km'), value: formatNumber(Math.round(plan.goals.metres / 100) / 10, language) },
          { term: t('planning:run.id'), value: <code>{run.id}</code> },
          { term: t('planning:run.hash'), value: <code>{run.inputsHash?.slice(0, 16)}</code> },
        ]}
      />
    </Details>
  );
}
