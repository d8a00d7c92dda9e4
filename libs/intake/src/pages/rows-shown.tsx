// SPDX-License-Identifier: AGPL-3.0-or-later
import { CardGrid, EmptyState, Section, Tabs, usePage } from '@reciproca/ui';
import type { RowState } from '../domain/intake-row.js';
import type { StateCounts } from '../domain/state-counts.js';
import { DiffersForm } from './differs-form.js';
import type { ImportProps } from './import.props.js';
import { importPath } from './import-path.js';
import { RowCard } from './row-card.js';

/** What needs somebody comes first. */
const ORDER: readonly RowState[] = [
  'wrong',
  'asks',
  'differs',
  'stays',
  'ready',
  'same',
  'left_out',
  'taken',
  'changed',
  'taken_back',
  'untried',
];

export function firstShown(counts: StateCounts): RowState | null {
  return ORDER.find((state) => (counts[state] ?? 0) > 0) ?? null;
}

/** The rows that stand in one way, with what can be done about each. */
export function RowsShown({ view, show, rows, form, newKey }: ImportProps) {
  const { t } = usePage();
  const { intake, counts } = view;
  const tabs = ORDER.filter((state) => (counts[state] ?? 0) > 0).map((state) => ({
    href: importPath(intake.id, state),
    text: t(`intake:state.${state}`),
    badge: counts[state] ?? 0,
    current: state === show,
  }));
  if (!show) return <EmptyState icon="note" text={t('intake:rows.none')} />;
  return (
    <Section title={t(`intake:state.${show}`)} id="rows">
      <Tabs items={tabs} label={t('intake:rows')} />
      <p>{t(`intake:state.${show}.lead`)}</p>
      {show === 'differs' ? (
        <DiffersForm view={view} rows={rows} idempotencyKey={newKey()} />
      ) : (
        <CardGrid columns={2}>
          {rows.map((row) => (
            <RowCard key={row.id} view={view} row={row} form={form} newKey={newKey} />
          ))}
        </CardGrid>
      )}
    </Section>
  );
}
