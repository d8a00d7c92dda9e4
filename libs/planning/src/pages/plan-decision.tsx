// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formatDateTime,
  formatMetres,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { NamedPlan } from '../application/view-runs.js';
import type { Run } from '../domain/run.js';
import { ListingName } from './plan-tables.js';

export interface PlanDecisionProps {
  readonly run: Run;
  readonly plan: NamedPlan;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** The pairs of a plan, with a box before each new one while the plan is still to be decided on. */
export function PlanDecision({ run, plan, form, newKey }: PlanDecisionProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const isOpen = run.state === 'ready';
  const fresh = plan.lines.filter(({ isNew }) => isNew);
  const hasNew = fresh.length > 0;
  const table = hasNew && <LinesTable lines={fresh} withBoxes={isOpen} chosen={chosenIn(form)} />;
  if (!isOpen || !hasNew) {
    return (
      <Section title={t('planning:plan.lines')}>
        {isOpen && <Alert tone="success">{t('planning:plan.nothing_new')}</Alert>}
        {table}
        {plan.lines.length === 0 && <EmptyState icon="piattaforme" text={t('planning:plan.no_lines')} />}
        {isOpen && (
          <PostButton
            action={`/plans/${run.id}/discard`}
            text={t('planning:plan.discard')}
            kind="quiet"
            idempotencyKey={newKey()}
          />
        )}
      </Section>
    );
  }
  return (
    <Section title={t('planning:plan.lines')}>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ requestIds: t('planning:plan.lines') }} />
      <Form action={`/plans/${run.id}/apply`} idempotencyKey={newKey()} class="stack">
        {table}
        {plan.dropped.length > 0 && (
          <CheckboxField
            {...field('withdrawOthers')}
            label={t('planning:plan.withdraw_others', { count: plan.dropped.length })}
            hint={t('planning:plan.withdraw_others.hint')}
          />
        )}
        <div class="cluster">
          <Button name="what" value="all" text={t('planning:plan.apply_all')} icon="check" />
          <Button name="what" value="chosen" text={t('planning:plan.apply_chosen')} kind="outline" />
          <Button formAction={`/plans/${run.id}/discard`} text={t('planning:plan.discard')} kind="quiet" />
        </div>
      </Form>
    </Section>
  );
}

function chosenIn({ typed }: FormState): readonly string[] {
  const value = typed['requestIds'];
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

export interface LinesTableProps {
  readonly lines: NamedPlan['lines'];
  readonly withBoxes?: boolean;
  readonly chosen?: readonly string[];
}

/** Who would help whom. */
export function LinesTable({ lines, withBoxes = false, chosen = [] }: LinesTableProps) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('planning:plan.lines')}
      captionHidden
      rows={lines}
      rowKey={({ requestId }) => requestId}
      columns={[
        {
          key: 'request',
          header: t('exchange:kind.request'),
          cell: ({ requestId, request }) => (
            <span class="cluster">
              {withBoxes && (
                <input
                  type="checkbox"
                  class="choice-box"
                  name="requestIds"
                  value={requestId}
                  checked={chosen.includes(requestId)}
                  aria-label={t('planning:plan.choose', { title: request.title, name: request.person })}
                />
              )}
              <ListingName kind="request" id={requestId} listing={request} />
            </span>
          ),
        },
        {
          key: 'offer',
          header: t('exchange:kind.offer'),
          cell: ({ offerId, offer }) => <ListingName kind="offer" id={offerId} listing={offer} />,
        },
        { key: 'when', header: t('exchange:listing.when'), cell: ({ startsAt }) => formatDateTime(startsAt, language) },
        {
          key: 'metres',
          header: t('planning:plan.way'),
          numeric: true,
          cell: ({ metres }) => formatMetres(metres, language),
        },
        {
          key: 'score',
          header: t('exchange:proposal.score'),
          numeric: true,
          cell: ({ score }) => `${Math.round(score * 100)}%`,
        },
      ]}
    />
  );
}
