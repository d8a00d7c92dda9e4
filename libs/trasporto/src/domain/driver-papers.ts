// SPDX-License-Identifier: AGPL-3.0-or-later
import { ensureWithinYears, YEARS_PAPERS_HOLD } from '@reciproca/kernel';
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

/** What a driver must have before taking people along; days are the last valid ones. */
export interface DriverPapers {
  readonly personId: string;
  readonly car: string;
  readonly seats: number;
  readonly wheelchairSpaces: number;
  readonly walkerSpaces: number;
  readonly licenceUntil: string;
  readonly insuranceUntil: string;
  readonly coverUntil: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

export const driverPapersShape = z.strictObject({
  car: plainText(80, 2),
  seats: z.number().int().min(1).max(8),
  wheelchairSpaces: z.number().int().min(0).max(2).default(0),
  walkerSpaces: z.number().int().min(0).max(4).default(0),
  licenceUntil: dayShape,
  insuranceUntil: dayShape,
  coverUntil: dayShape,
});

/** Throws `period.too_far`. */
export function ensurePapersEnd(
  papers: Pick<DriverPapers, 'licenceUntil' | 'insuranceUntil' | 'coverUntil'>,
  today: string,
): void {
  for (const field of ['licenceUntil', 'insuranceUntil', 'coverUntil'] as const)
    ensureWithinYears(papers[field], today, YEARS_PAPERS_HOLD, field);
}

/** Approved by an operator and valid on that day, such as 2026-11-24. */
export function arePapersValid(papers: DriverPapers | null, day: string): boolean {
  if (!papers?.approvedAt) return false;
  return [papers.licenceUntil, papers.insuranceUntil, papers.coverUntil].every((until) => until >= day);
}

/** The last day on which everything is still valid, such as 2026-11-24. */
export function firstPaperToEnd(papers: Pick<DriverPapers, 'licenceUntil' | 'insuranceUntil' | 'coverUntil'>): string {
  return [papers.licenceUntil, papers.insuranceUntil, papers.coverUntil].toSorted()[0] ?? papers.licenceUntil;
}
