// SPDX-License-Identifier: AGPL-3.0-or-later
import { ensureWithinYears, YEARS_PAPERS_HOLD } from '@reciproca/kernel';
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

/** Each with its own last day. */
export const PAPERS = ['licenceUntil', 'insuranceUntil', 'inspectionUntil', 'coverUntil'] as const;
export type Paper = (typeof PAPERS)[number];

/** What a driver must have before taking people along; days are the last valid ones. */
export interface DriverPapers {
  readonly personId: string;
  readonly car: string;
  readonly seats: number;
  readonly wheelchairSpaces: number;
  readonly walkerSpaces: number;
  readonly licenceUntil: string;
  readonly insuranceUntil: string;
  /** Of the car's periodic inspection; null where staff have not written it down yet. */
  readonly inspectionUntil: string | null;
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
  inspectionUntil: dayShape.nullable().optional(),
  coverUntil: dayShape,
});

/** Throws `period.too_far`. */
export function ensurePapersEnd(papers: { readonly [Some in Paper]?: string | null | undefined }, today: string): void {
  for (const field of PAPERS) ensureWithinYears(papers[field], today, YEARS_PAPERS_HOLD, field);
}

/** Why nobody may be driven on a day. */
export const PAPERS_OVER = { code: 'papers_over' } as const;

/** Approved by an operator and valid on that day, such as 2026-11-24. */
export function arePapersValid(papers: DriverPapers | null, day: string): boolean {
  if (!papers?.approvedAt) return false;
  return firstPaperToEnd(papers) >= day;
}

/** The last day on which everything is still valid, such as 2026-11-24. */
export function firstPaperToEnd(papers: Pick<DriverPapers, Paper>): string {
  const days = PAPERS.flatMap((name) => papers[name] ?? []);
  return days.toSorted()[0] ?? papers.licenceUntil;
}
