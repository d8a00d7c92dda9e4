// SPDX-License-Identifier: AGPL-3.0-or-later

export const OPENING_STEPS = [
  { key: 'ente', href: '/settings', wanted: 2 },
  { key: 'letterhead', href: '/settings/letterhead', wanted: 1, isOptional: true },
  { key: 'staff', href: '/settings/staff', wanted: 2 },
  { key: 'comuni', href: '/settings/comuni', wanted: 1 },
  { key: 'buildings', href: '/settings/buildings', wanted: 1, isOptional: true, sheet: 'dwellings' },
  { key: 'places', href: '/places/new', wanted: 1, sheet: 'places' },
  { key: 'categories', href: '/settings/categories', wanted: 1 },
  { key: 'people', href: '/people/new', wanted: 1, sheet: 'people' },
  { key: 'drivers', href: '/people', wanted: 1, isOptional: true, sheet: 'papers' },
  { key: 'gardens', href: '/gardens/new', wanted: 1, isOptional: true },
  { key: 'notices', href: '/privacy-notices', wanted: 1 },
  { key: 'exchange', href: '/calls/incoming', wanted: 1 },
] as const satisfies readonly OpeningStep[];

/** What a new ente needs before its first exchange, and where it is done. */
interface OpeningStep {
  readonly key: string;
  readonly href: string;
  /** So many make it done. */
  readonly wanted: number;
  /** Not every ente has public housing, drivers or gardens. */
  readonly isOptional?: boolean;
  /** The kind of file by which many come in at once. */
  readonly sheet?: string;
}

export type OpeningKey = (typeof OPENING_STEPS)[number]['key'];
export type OpeningCounts = Readonly<Record<OpeningKey, number>>;

export interface ShownStep {
  readonly key: OpeningKey;
  readonly href: string;
  readonly count: number;
  readonly isDone: boolean;
  readonly isOptional: boolean;
  /** Where many come in at once, by a spreadsheet. */
  readonly sheetHref: string | null;
}

/** In the order in which they are best done. */
export function openingSteps(counts: OpeningCounts): ShownStep[] {
  return OPENING_STEPS.map(({ key, href, wanted, ...more }) => ({
    key,
    href,
    count: counts[key],
    isDone: counts[key] >= wanted,
    isOptional: 'isOptional' in more,
    sheetHref: 'sheet' in more ? `/imports?kind=${more.sheet}` : null,
  }));
}

/** Whether everything is there that every ente needs. */
export function isOpened(steps: readonly ShownStep[]): boolean {
  return steps.every(({ isDone, isOptional }) => isDone || isOptional);
}
