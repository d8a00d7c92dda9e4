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
  formatDate,
  formatDateTime,
  formatNumber,
  LinkButton,
  NumberField,
  PageHeading,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { MonthsLine } from '../application/keep-retention.js';
import type { RetentionPolicy, RetentionRun } from '../domain/retention.js';

export interface RetentionPageProps {
  readonly categories: readonly string[];
  readonly policy: RetentionPolicy;
  readonly runs: readonly RetentionRun[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function RetentionPage({ categories, policy, runs, form, idempotencyKey }: RetentionPageProps) {
  const { t } = usePage();
  const isTyped = Object.keys(form.typed).length > 0;
  const field = bindFields(isTyped ? form.typed : { ...policy }, form.errors);
  return (
    <div class="stack">
      <PageHeading title={t('privacy:retention.title')} lead={t('privacy:retention.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      <div class="measure">
        <Form action="/retention" idempotencyKey={idempotencyKey}>
          {categories.map((category) => (
            <NumberField
              key={category}
              {...field(`months.${category}`)}
              label={t(`privacy:retention.category.${category as 'calls'}`)}
              unit={t('privacy:retention.months')}
            />
          ))}
          <CheckboxField {...field('nightly')} label={t('privacy:retention.nightly')} required />
          <Button text={t('identity:save')} />
        </Form>
      </div>
      <Section title={t('privacy:retention.run')}>
        <p>{t('privacy:retention.runLead')}</p>
        <div class="cluster">
          <LinkButton href="/retention/preview" text={t('privacy:retention.count')} kind="outline" icon="search" />
        </div>
      </Section>
      <Section title={t('privacy:retention.runs')}>
        <Runs runs={runs} />
      </Section>
    </div>
  );
}

function Runs({ runs }: { runs: readonly RetentionRun[] }) {
  const { t, language } = usePage();
  const said = (run: RetentionRun): string =>
    run.lines
      .map(
        ({ category, count }) =>
          `${t(`privacy:retention.category.${category as 'calls'}`)}: ${formatNumber(count, language)}`,
      )
      .join(', ');
  return (
    <DataTable
      caption={t('privacy:retention.runs')}
      captionHidden
      rows={runs}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="clock" text={t('privacy:retention.noRuns')} />}
      columns={[
        { key: 'at', header: t('privacy:audit.at'), cell: ({ ranAt }) => formatDateTime(ranAt, language) },
        {
          key: 'who',
          header: t('privacy:audit.who'),
          cell: ({ origin, runByName }) => runByName ?? t(`privacy:retention.origin.${origin}`),
        },
        { key: 'what', header: t('privacy:retention.gone'), cell: said },
      ]}
    />
  );
}

/** What would go, counted just now, and the button that does it. */
export function RetentionPreviewPage({
  lines,
  mark,
  general,
  idempotencyKey,
}: {
  lines: readonly MonthsLine[];
  mark: string;
  general: string | null;
  idempotencyKey: string;
}) {
  const { t, language } = usePage();
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  return (
    <div class="stack">
      <PageHeading title={t('privacy:retention.preview')} lead={t('privacy:retention.previewLead')} />
      {general && <Alert tone="danger">{general}</Alert>}
      <DataTable
        caption={t('privacy:retention.preview')}
        captionHidden
        rows={lines}
        rowKey={({ category }) => category}
        empty={<EmptyState icon="clock" text={t('privacy:retention.nothingSet')} />}
        columns={[
          {
            key: 'what',
            header: t('privacy:erasure.data'),
            cell: ({ category }) => t(`privacy:retention.category.${category as 'calls'}`),
          },
          {
            key: 'after',
            header: t('privacy:retention.after'),
            cell: ({ months }) => t('privacy:retention.afterMonths', { count: months }),
          },
          { key: 'count', header: t('privacy:retention.toGo'), cell: (line) => formatNumber(line.count, language) },
          {
            key: 'people',
            header: t('privacy:retention.people'),
            cell: ({ people }) => formatNumber(people, language),
          },
          {
            key: 'oldest',
            header: t('privacy:retention.oldest'),
            cell: ({ oldest }) => (oldest ? formatDate(oldest, language) : '—'),
          },
        ]}
      />
      {count > 0 && (
        <div class="cluster">
          <PostButton
            action="/retention/run"
            text={t('privacy:retention.confirm', { count, figure: formatNumber(count, language) })}
            kind="danger"
            fields={{ mark }}
            confirm={t('privacy:retention.sure')}
            idempotencyKey={idempotencyKey}
          />
        </div>
      )}
      {lines.length > 0 && count === 0 && <p>{t('privacy:retention.nothingOld')}</p>}
    </div>
  );
}
