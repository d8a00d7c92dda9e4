// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { type Column, DataTable, usePage } from '@reciproca/ui';
import { keyText } from '../application/report-sheets.js';
import { type BreakdownRow, DIMENSIONS, type Dimension } from '../domain/breakdown.js';
import type { Action } from '../domain/deed.js';
import type { ActionFigures } from '../domain/figures.js';
import type { MonthRow, Report } from '../domain/report.js';
import { amountText, countText } from './report-words.js';

export function ActionsTable({ actions }: { actions: readonly ActionFigures[] }) {
  const { t, language } = usePage();
  const count = (key: string, header: string, of: (row: ActionFigures) => number | null): Column<ActionFigures> => ({
    key,
    header,
    numeric: true,
    cell: (row) => countText(t, language, of(row)),
  });
  const amount = (
    key: string,
    header: string,
    of: (row: ActionFigures) => number | null,
    scale: number,
  ): Column<ActionFigures> => ({ key, header, numeric: true, cell: (row) => amountText(t, language, of(row), scale) });
  const columns: Column<ActionFigures>[] = [
    { key: 'action', header: t('reporting:action'), cell: ({ action }) => t(`reporting:action.${action}`) },
    count('exchanges', t('reporting:measure.exchanges'), (row) => row.exchanges),
    count('helped', t('reporting:measure.helped'), (row) => row.helped),
    count('helpers', t('reporting:measure.helpers'), (row) => row.helpers),
    count('new', t('reporting:measure.new_volunteers'), (row) => row.newVolunteers),
    amount('hours', t('reporting:measure.hours'), (row) => row.minutes, 60),
    count('rides', t('reporting:measure.rides'), (row) => row.rides),
    amount('km', t('reporting:measure.kilometres'), (row) => row.rideMetres, 1000),
    amount('kg', t('reporting:measure.kilograms'), (row) => row.grams, 1000),
  ];
  return (
    <DataTable
      caption={t('reporting:actions')}
      captionHidden
      columns={columns}
      rows={actions}
      rowKey={({ action }) => action}
    />
  );
}

export function BreakdownTables({ report, action }: { report: Report; action: Action }) {
  const { t, language } = usePage();
  const figures = report.actions.find((one) => one.action === action);
  const forAll = (figures?.minutes ?? 0) - (figures?.minutesReceived ?? figures?.minutes ?? 0);
  return (
    <div class="stack">
      {DIMENSIONS.map((dimension) => (
        <BreakdownTable
          key={dimension}
          dimension={dimension}
          rows={report.breakdowns[action]?.[dimension] ?? []}
          total={figures}
          caption={`${t(`reporting:action.${action}`)}: ${t(`reporting:by.${dimension}`)}`}
        />
      ))}
      {forAll > 0 && <p>{t('reporting:for_all', { hours: amountText(t, language, forAll, 60) })}</p>}
    </div>
  );
}

interface BreakdownTableProps {
  readonly dimension: Dimension;
  readonly rows: readonly BreakdownRow[];
  readonly total: ActionFigures | undefined;
  readonly caption: string;
}
const TOTAL = 'total';

function BreakdownTable({ dimension, rows, total, caption }: BreakdownTableProps) {
  const { t, language } = usePage();
  const columns: Column<BreakdownRow>[] = [
    {
      key: 'key',
      header: t(`reporting:by.${dimension}`),
      cell: ({ key }) => (key === TOTAL ? t('reporting:total') : keyText(t, dimension, key)),
    },
    {
      key: 'helped',
      header: t('reporting:measure.helped'),
      numeric: true,
      cell: ({ helped }) => amountText(t, language, helped),
    },
    {
      key: 'helpers',
      header: t('reporting:measure.helpers'),
      numeric: true,
      cell: ({ helpers }) => amountText(t, language, helpers),
    },
    {
      key: 'hours',
      header: t('reporting:measure.hours_received'),
      numeric: true,
      cell: ({ minutes }) => amountText(t, language, minutes, 60),
    },
  ];
  const sums = total && rows.length > 0 ? [{ ...total, key: TOTAL, minutes: total.minutesReceived }] : [];
  return <DataTable caption={caption} columns={columns} rows={[...rows, ...sums]} rowKey={({ key }) => key} />;
}

export function MonthsTable({ months, label }: { months: readonly MonthRow[]; label: (month: string) => string }) {
  const { t, language } = usePage();
  const columns: Column<MonthRow>[] = [
    { key: 'month', header: t('reporting:month'), cell: ({ month }) => label(month) },
    ...listServices().map((service) => ({
      key: service,
      header: t(`reporting:action.${service}`),
      numeric: true,
      cell: (row: MonthRow) => countText(t, language, row.exchanges[service] ?? 0),
    })),
  ];
  return <DataTable caption={t('reporting:months')} columns={columns} rows={months} rowKey={({ month }) => month} />;
}
