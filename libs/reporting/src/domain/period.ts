// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** From a day to a day, both included, yyyy-mm-dd. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const LONGEST_DAYS = 366 * 5;

/** What is wrong with a period, about the field `to`: `report.period_backwards` or `report.period_too_long`. */
export function periodProblem({ from, to }: Period): DomainError | null {
  if (to < from) return new DomainError('report.period_backwards', 'invalid', { field: 'to' });
  const isTooLong = (Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST_DAYS;
  return isTooLong ? new DomainError('report.period_too_long', 'invalid', { field: 'to', years: 5 }) : null;
}

/** As much of a period as a report may have: of one that is too long the years up to today, or to its end. */
export function reportable(period: Period, today: string): Period {
  if (!periodProblem(period)) return period;
  const last = today < period.from ? period.from : today;
  const to = last < period.to ? last : period.to;
  const first = new Date(Date.parse(to) - LONGEST_DAYS * 86_400_000).toISOString().slice(0, 10);
  return { from: first < period.from ? period.from : first, to };
}

/** Throws what {@link periodProblem} finds. */
export function ensurePeriod(period: Period): void {
  const problem = periodProblem(period);
  if (problem) throw problem;
}

/** The year so far, the quarter so far, this month and last year, as seen on `today`. */
export function usualPeriods(today: string): Readonly<Record<'month' | 'quarter' | 'year' | 'last_year', Period>> {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    month: { from: `${today.slice(0, 7)}-01`, to: today },
    quarter: { from: `${year}-${two(month - ((month - 1) % 3))}-01`, to: today },
    year: { from: `${year}-01-01`, to: today },
    last_year: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
}

/** The months of a period, such as 2026-03, in order; twelve at a time are drawn. */
export function listMonths({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`;
}
