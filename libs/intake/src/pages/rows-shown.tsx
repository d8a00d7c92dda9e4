// SPDX-License-Identifier: AGPL-3.0-or-later
import { CardGrid, EmptyState, Section, Tabs, usePage } from '@reciproca/ui';
import type { IntakeView } from '../application/view-intake.js';
import { mayBeMended } from '../domain/intake.js';
import type { RowState } from '../domain/intake-row.js';
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

/** Once it is taken back, what has become of that; nothing needs anybody any more. */
const ORDER_AT_END: readonly RowState[] = ['stays', 'taken_back', ...ORDER];

export function firstShown({ intake, counts }: Pick<IntakeView, 'intake' | 'counts'>): RowState | null {
  const order = intake.state === 'taken_back' ? ORDER_AT_END : ORDER;
  return order.find((state) => (counts[state] ?? 0) > 0) ?? null;
}

const NEVER_IN = ['untried', 'wrong', 'asks', 'differs', 'ready', 'same', 'left_out'] as const;
const wasNeverIn = (state: RowState): state is (typeof NEVER_IN)[number] =>
  (NEVER_IN as readonly RowState[]).includes(state);

/** The rows that stand in one way, with what can be done about each. */
export function RowsShown({ view, show, rows, form, newKey }: ImportProps) {
  const { t } = usePage();
  const { intake, counts } = view;
  const isOver = intake.state === 'taken_back';
  const nameOf = (state: RowState): string =>
    t(isOver && wasNeverIn(state) ? `intake:over.${state}` : `intake:state.${state}`);
  const tabs = ORDER.filter((state) => (counts[state] ?? 0) > 0).map((state) => ({
    href: importPath(intake.id, state),
    text: nameOf(state),
    badge: counts[state] ?? 0,
    current: state === show,
  }));
  if (!show) return <EmptyState icon="note" text={t('intake:rows.none')} />;
  return (
    <Section title={nameOf(show)} id="rows">
      <Tabs items={tabs} label={t('intake:rows')} />
      <p>{t(isOver && wasNeverIn(show) ? 'intake:over.lead' : `intake:state.${show}.lead`)}</p>
      {show === 'differs' && mayBeMended(intake) ? (
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
