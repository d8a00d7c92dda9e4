// SPDX-License-Identifier: AGPL-3.0-or-later
import { DIMENSIONS, type Dimension, type RawRow } from './breakdown.js';
import type { Action } from './deed.js';
import type { RawFigures } from './figures.js';
import { type Cell, heldBack, type Sum } from './held-back.js';
import type { ScopeRule } from './project-scope.js';
import { countCellOf, FEWEST_PEOPLE } from './suppression.js';

export interface ActionPart {
  readonly action: Action;
  readonly figures: RawFigures;
  readonly rows: Readonly<Record<Dimension, readonly RawRow[]>>;
}

/** An action of a project, and how many deeds it counts. */
export interface RulePart {
  readonly rule: ScopeRule;
  readonly figures: RawFigures;
  readonly deeds: number;
}

export interface ReportParts {
  readonly actions: readonly ActionPart[];
  readonly rules: readonly RulePart[];
  /** By service. */
  readonly deedsOf: ReadonlyMap<string, number>;
}

type Measured = 'helped' | 'helpers' | 'minutes' | 'minutesReceived' | 'rideMetres' | 'grams';

/** Of an action of the report or of a project, or of a row of a breakdown. */
export const cellId = (measure: Measured, ...where: readonly string[]): string => [measure, ...where].join('|');

/** People who are not counted in what is published. They stand in several services at once, so that these do not add up. */
export function heldPeople(parts: ReportParts): Set<string> {
  const cells = new Map<string, Cell>();
  const sums: Sum[] = [];
  for (const measure of ['helped', 'helpers'] as const) {
    for (const { action, figures, rows } of parts.actions) {
      cells.set(cellId(measure, action), countCellOf(figures[measure]));
      for (const dimension of DIMENSIONS) {
        for (const row of rows[dimension])
          cells.set(cellId(measure, action, dimension, row.key), countCellOf(row[measure]));
        sums.push(columnOf(measure, action, dimension, rows[dimension]));
      }
    }
    for (const { rule, figures } of parts.rules)
      cells.set(cellId(measure, rule.actionId), countCellOf(figures[measure]));
    const all = [...sumsOverServices(measure, parts), ...sumsOverRules(measure, parts)];
    const isThere = (id: string): boolean => (cells.get(id)?.value ?? 0) > 0;
    // Where one alone has anybody, it is the total.
    for (const { total, parts: several } of all)
      if (several.filter(isThere).length === 1) sums.push({ total, parts: several.filter(isThere) });
  }
  return heldBack(cells, sums, FEWEST_PEOPLE);
}

/** Hours, kilometres and kilograms that are not published, for they are of people who are not counted, or would tell of such. */
export function heldAmounts(parts: ReportParts, people: ReadonlySet<string>): Set<string> {
  const cells = new Map<string, Cell>();
  const sums: Sum[] = [];
  for (const { action, figures, rows } of parts.actions) {
    const isSmall = people.has(cellId('helpers', action));
    for (const measure of ['minutes', 'rideMetres', 'grams'] as const)
      cells.set(cellId(measure, action), amountCell(figures[measure], isSmall));
    const isReceived = isSmall || people.has(cellId('helped', action));
    cells.set(cellId('minutesReceived', action), amountCell(figures.minutesReceived, isReceived));
    for (const dimension of DIMENSIONS) {
      for (const { key, minutes } of rows[dimension])
        cells.set(
          cellId('minutesReceived', action, dimension, key),
          amountCell(minutes, people.has(cellId('helped', action, dimension, key))),
        );
      sums.push(columnOf('minutesReceived', action, dimension, rows[dimension]));
    }
    // Nothing of it was for everybody: the same hours under two names.
    if (figures.minutes === figures.minutesReceived)
      sums.push({ total: cellId('minutes', action), parts: [cellId('minutesReceived', action)] });
  }
  for (const { rule, figures } of parts.rules)
    cells.set(
      cellId('minutes', rule.actionId),
      amountCell(figures.minutes, people.has(cellId('helpers', rule.actionId))),
    );
  for (const measure of ['minutes', 'minutesReceived', 'rideMetres', 'grams'] as const)
    sums.push(...sumsOverServices(measure, parts));
  sums.push(...sumsOverRules('minutes', parts));
  return heldBack(cells, sums);
}

/** Nothing is no secret. */
function amountCell(value: number, isOfFew: boolean): Cell {
  return { value, isSmall: isOfFew && value > 0 };
}

function columnOf(measure: Measured, action: Action, dimension: Dimension, rows: readonly RawRow[]): Sum {
  return { total: cellId(measure, action), parts: rows.map(({ key }) => cellId(measure, action, dimension, key)) };
}

/** The totals, and each row of a breakdown, of all services together. */
function sumsOverServices(measure: Measured, { actions }: ReportParts): Sum[] {
  const services = actions.filter(({ action }) => action !== 'all');
  const all = actions.find(({ action }) => action === 'all');
  const total = { total: cellId(measure, 'all'), parts: services.map(({ action }) => cellId(measure, action)) };
  const rows = DIMENSIONS.flatMap((dimension) =>
    (all?.rows[dimension] ?? []).map(({ key }) => ({
      total: cellId(measure, 'all', dimension, key),
      parts: services
        .filter((one) => one.rows[dimension].some((row) => row.key === key))
        .map(({ action }) => cellId(measure, action, dimension, key)),
    })),
  );
  return [total, ...rows];
}

/** Services whose deeds are all counted by actions of the project, each once. */
function sumsOverRules(measure: Measured, { rules, deedsOf }: ReportParts): Sum[] {
  return [...deedsOf].flatMap(([service, deeds]) => {
    const own = rules.filter(({ rule }) => rule.service === service);
    const isAll = own.reduce((count, one) => count + one.deeds, 0) === deeds;
    return own.length > 0 && isAll
      ? [{ total: cellId(measure, service), parts: own.map(({ rule }) => cellId(measure, rule.actionId)) }]
      : [];
  });
}
