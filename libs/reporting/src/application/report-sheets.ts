// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { formatDate, type Language, type T, translator } from '@reciproca/ui';
import { DIMENSIONS, type Dimension } from '../domain/breakdown.js';
import { listActions } from '../domain/deed.js';
import type { Report } from '../domain/report.js';
import { FEWEST_PEOPLE, type Figure } from '../domain/suppression.js';

export type SheetCell = string | number;
export interface ReportSheet {
  readonly name: string;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The report as tables, for a spreadsheet; held-back figures read "<5". */
export function reportSheets(report: Report, language: Language, enteName: string): ReportSheet[] {
  const t = translator(language);
  return [
    { name: t('reporting:sheet.actions'), rows: actionRows(report, t, language, enteName) },
    ...DIMENSIONS.map((dimension) => ({
      name: t(`reporting:by.${dimension}`),
      rows: breakdownRows(report, dimension, t),
    })),
    { name: t('reporting:sheet.months'), rows: monthRows(report, t) },
    { name: t('reporting:targets'), rows: targetRows(report, t) },
  ];
}

/** What stands in a cell: held-back figures as "<5". */
export function cell(figure: Figure, scale = 1): SheetCell {
  return figure === null ? `<${FEWEST_PEOPLE}` : Math.round((figure / scale) * 10) / 10;
}

/** What a breakdown's key is called: a comune's name as it is, a band or a gender in words. */
export function keyText(t: T, dimension: Dimension, key: string): string {
  if (key === '') return t('reporting:key.unknown');
  return dimension === 'gender' ? t(`reporting:key.${key as 'f' | 'm' | 'x'}`) : key;
}

function actionRows(
  { actions, period, counts, minutes }: Report,
  t: T,
  language: Language,
  enteName: string,
): SheetCell[][] {
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
      cell(one.helped),
      cell(one.helpers),
      cell(one.newVolunteers),
      cell(one.minutes, 60),
      one.rides,
      cell(one.rideMetres, 1000),
      cell(one.grams, 1000),
    ]),
    [],
    ...(['donations', 'accesses', 'signals'] as const).map((measure) => [
      t(`reporting:measure.${measure}`),
      counts[measure],
    ]),
    [],
    [t('reporting:ente'), enteName],
    [t('reporting:from'), formatDate(period.from, language)],
    [t('reporting:to'), formatDate(period.to, language)],
    [t('reporting:minutes.of_deeds'), minutes.ofDeeds],
    [t('reporting:minutes.in_ledger'), minutes.inLedger],
  ];
}

function breakdownRows({ breakdowns }: Report, dimension: Dimension, t: T): SheetCell[][] {
  const head = [
    t('reporting:action'),
    t(`reporting:by.${dimension}`),
    t('reporting:measure.helped'),
    t('reporting:measure.helpers'),
    t('reporting:measure.hours_received'),
  ];
  const rows = listActions().flatMap((action) =>
    (breakdowns[action]?.[dimension] ?? []).map((row) => [
      t(`reporting:action.${action}`),
      keyText(t, dimension, row.key),
      cell(row.helped),
      cell(row.helpers),
      cell(row.minutes, 60),
    ]),
  );
  return [head, ...rows];
}

function monthRows({ months }: Report, t: T): SheetCell[][] {
  const services = listServices();
  return [
    [t('reporting:month'), ...services.map((service) => t(`reporting:action.${service}`))],
    ...months.map((row) => [row.month, ...services.map((service) => row.exchanges[service] ?? 0)]),
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
      one.from,
      one.to,
      one.value,
      cell(one.reached),
    ]),
  ];
}
