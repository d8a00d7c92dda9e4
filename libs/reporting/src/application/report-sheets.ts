// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { type Language, type T, translator } from '@reciproca/ui';
import type { DateCell, SheetCell } from '@reciproca/web';
import { DIMENSIONS, type Dimension } from '../domain/breakdown.js';
import type { ProjectPart } from '../domain/project-part.js';
import type { Report } from '../domain/report.js';
import { amountCell, countCell, type ReportSheet } from './sheet-cells.js';
import { headingRows, ownSheets } from './project-sheets.js';

/** The tables of a report, in their order. */
export function tableNames(t: T): { key: string; name: string }[] {
  return [
    { key: 'actions', name: t('reporting:sheet.actions') },
    ...DIMENSIONS.map((key) => ({ key, name: t(`reporting:by.${key}`) })),
    { key: 'months', name: t('reporting:sheet.months') },
    { key: 'targets', name: t('reporting:targets') },
  ];
}

/** The report as tables, for a spreadsheet; small counts read "<5", what is held back beside them "not shown". */
export function reportSheets(report: Report, language: Language, enteName: string): ReportSheet[] {
  const t = translator(language);
  const rowsOf = (key: string): SheetCell[][] => {
    if (key === 'actions') return actionRows(report, t, enteName);
    if (key === 'months') return monthRows(report, t);
    return key === 'targets' ? targetRows(report, t) : breakdownRows(report, key as Dimension, t);
  };
  const sheets = tableNames(t).map(({ key, name }) => ({ key, name, rows: rowsOf(key) }));
  return report.project ? projectSheets(report.project, sheets, t) : sheets;
}

/** The tables of a project's report: its own first, and who pays for it on top of each of them. */
function projectSheets(project: ProjectPart, sheets: readonly ReportSheet[], t: T): ReportSheet[] {
  const above = headingRows(project, t);
  return [...ownSheets(project, t), ...sheets].map((sheet) => ({ ...sheet, above }));
}

/** What a breakdown's key is called: a comune's name as it is, a band or a gender in words. */
export function keyText(t: T, dimension: Dimension, key: string): string {
  if (key === '') return t('reporting:key.unknown');
  return dimension === 'gender' ? t(`reporting:key.${key as 'f' | 'm' | 'x'}`) : key;
}

const dayCell = (day: string): DateCell => ({ day, as: 'day' });

function actionRows({ actions, period, counts, minutes }: Report, t: T, enteName: string): SheetCell[][] {
  return [
    [
      t('reporting:action'),
      ...(
        ['exchanges', 'helped', 'helpers', 'new_volunteers', 'hours', 'rides', 'kilometres', 'kilograms'] as const
      ).map((measure) => t(`reporting:measure.${measure}`)),
    ],
    ...actions.map((one) => [
      t(`reporting:action.${one.action}`),
      one.exchanges,
      countCell(one.helped),
      countCell(one.helpers),
      countCell(one.newVolunteers),
      amountCell(t, one.minutes, 60),
      one.rides,
      amountCell(t, one.rideMetres, 1000),
      amountCell(t, one.grams, 1000),
    ]),
    [],
    ...(['donations', 'accesses', 'signals'] as const).flatMap((measure) =>
      counts ? [[t(`reporting:measure.${measure}`), counts[measure]]] : [],
    ),
    [],
    [t('reporting:ente'), enteName],
    [t('reporting:from'), dayCell(period.from)],
    [t('reporting:to'), dayCell(period.to)],
    [t('reporting:in_hours', { what: t('reporting:minutes.of_deeds') }), amountCell(t, minutes.ofDeeds, 60)],
    [t('reporting:in_hours', { what: t('reporting:minutes.in_ledger') }), amountCell(t, minutes.inLedger, 60)],
  ];
}

function breakdownRows({ actions, breakdowns }: Report, dimension: Dimension, t: T): SheetCell[][] {
  const head = [
    t('reporting:action'),
    t(`reporting:by.${dimension}`),
    t('reporting:measure.helped'),
    t('reporting:measure.helpers'),
    t('reporting:measure.hours_received'),
  ];
  const rows = actions.flatMap(({ action, ...total }) => {
    const name = t(`reporting:action.${action}`);
    const parts = breakdowns[action]?.[dimension] ?? [];
    if (parts.length === 0) return [];
    return [
      ...parts.map((row) => [
        name,
        keyText(t, dimension, row.key),
        amountCell(t, row.helped),
        amountCell(t, row.helpers),
        amountCell(t, row.minutes, 60),
      ]),
      [
        name,
        t('reporting:total'),
        countCell(total.helped),
        countCell(total.helpers),
        amountCell(t, total.minutesReceived, 60),
      ],
    ];
  });
  return [head, ...rows];
}

function monthRows({ months }: Report, t: T): SheetCell[][] {
  const services = listServices();
  return [
    [t('reporting:month'), ...services.map((service) => t(`reporting:action.${service}`))],
    ...months.map((row) => [
      { day: `${row.month}-01`, as: 'month' as const },
      ...services.map((service) => row.exchanges[service] ?? 0),
    ]),
  ];
}

function targetRows({ targets }: Report, t: T): SheetCell[][] {
  const head = [
    t('reporting:action'),
    t('reporting:measure'),
    t('reporting:from'),
    t('reporting:to'),
    t('reporting:target'),
    t('reporting:reached'),
  ];
  return [
    head,
    ...targets.map((one) => [
      t(`reporting:action.${one.action}`),
      t(`reporting:measure.${one.measure}`),
      dayCell(one.from),
      dayCell(one.to),
      one.value,
      amountCell(t, one.reached),
    ]),
  ];
}
