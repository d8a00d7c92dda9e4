// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { type Column, DataTable, usePage } from '@reciproca/ui';
import { keyText } from '../application/report-sheets.js';
import { type BreakdownRow, DIMENSIONS, type Dimension } from '../domain/breakdown.js';
import type { Action } from '../domain/deed.js';
import type { ActionFigures } from '../domain/figures.js';
import type { MonthRow, Report } from '../domain/report.js';
import { figureText } from './report-words.js';

export function ActionsTable({ actions }: { actions: readonly ActionFigures[] }) {
  const { t, language } = usePage();
  const figure = (
    key: string,
    header: string,
    of: (row: ActionFigures) => number | null,
    scale?: number,
  ): Column<ActionFigures> => ({
    key,
    header,
    numeric: true,
    cell: (row) => figureText(t, language, of(row), scale),
  });
  const columns: Column<ActionFigures>[] = [
    { key: 'action', header: t('reporting:action'), cell: ({ action }) => t(`reporting:action.${action}`) },
    figure('exchanges', t('reporting:measure.exchanges'), (row) => row.exchanges),
    figure('helped', t('reporting:measure.helped'), (row) => row.helped),
    figure('helpers', t('reporting:measure.helpers'), (row) => row.helpers),
    figure('new', t('reporting:measure.new_volunteers'), (row) => row.newVolunteers),
    figure('hours', t('reporting:measure.hours'), (row) => row.minutes, 60),
    figure('rides', t('reporting:measure.rides'), (row) => row.rides),
    figure('km', t('reporting:measure.kilometres'), (row) => row.rideMetres, 1000),
    figure('kg', t('reporting:measure.kilograms'), (row) => row.grams, 1000),
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

export function BreakdownTables({ breakdowns, action }: { breakdowns: Report['breakdowns']; action: Action }) {
  const { t } = usePage();
  return (
    <div class="stack">
      {DIMENSIONS.map((dimension) => (
        <BreakdownTable
          key={dimension}
          dimension={dimension}
          rows={breakdowns[action]?.[dimension] ?? []}
          caption={`${t(`reporting:action.${action}`)}: ${t(`reporting:by.${dimension}`)}`}
        />
      ))}
    </div>
  );
}

function BreakdownTable({
  dimension,
  rows,
  caption,
}: {
  dimension: Dimension;
  rows: readonly BreakdownRow[];
  caption: string;
}) {
  const { t, language } = usePage();
  const columns: Column<BreakdownRow>[] = [
    { key: 'key', header: t(`reporting:by.${dimension}`), cell: ({ key }) => keyText(t, dimension, key) },
    {
      key: 'helped',
      header: t('reporting:measure.helped'),
      numeric: true,
      cell: ({ helped }) => figureText(t, language, helped),
    },
    {
      key: 'helpers',
      header: t('reporting:measure.helpers'),
      numeric: true,
      cell: ({ helpers }) => figureText(t, language, helpers),
    },
    {
      key: 'hours',
      header: t('reporting:measure.hours_received'),
      numeric: true,
      cell: ({ minutes }) => figureText(t, language, minutes, 60),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

export function MonthsTable({ months, label }: { months: readonly MonthRow[]; label: (month: string) => string }) {
  const { t, language } = usePage();
  const columns: Column<MonthRow>[] = [
    { key: 'month', header: t('reporting:month'), cell: ({ month }) => label(month) },
    ...listServices().map((service) => ({
      key: service,
      header: t(`reporting:action.${service}`),
      numeric: true,
      cell: (row: MonthRow) => figureText(t, language, row.exchanges[service] ?? 0),
    })),
  ];
  return <DataTable caption={t('reporting:months')} columns={columns} rows={months} rowKey={({ month }) => month} />;
}
