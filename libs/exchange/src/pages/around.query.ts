// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { serviceShape } from '../application/service.shape.js';
import { BOARD_DAYS } from '../domain/board-question.js';
import { LISTING_KINDS } from '../domain/listing.js';
import { BOARD_ORDERS } from '../domain/narrowed.js';

export const AROUND_VIEWS = ['list', 'map', 'kinds'] as const;
export type AroundView = (typeof AROUND_VIEWS)[number];

/** In metres: as wide as a quarter, a small town, a valley. */
export const DISTANCES = ['1000', '3000', '10000', '30000'] as const;

/** What cannot be read is not asked for, but for a day, which somebody may type. */
export const aroundQuery = z.object({
  kind: z.enum(LISTING_KINDS).catch('request').default('request'),
  service: serviceShape.optional().catch(undefined),
  view: z.enum(AROUND_VIEWS).catch('list').default('list'),
  words: plainText(80).optional().catch(undefined),
  category: plainText(60).optional().catch(undefined),
  days: z.enum(BOARD_DAYS).optional().catch(undefined),
  day: z.string().trim().max(40).optional().catch(undefined),
  within: z.enum(DISTANCES).optional().catch(undefined),
  // A tick sends what it hides as well: the last one counts.
  free: z.preprocess((sent) => [sent].flat().at(-1), z.literal('true').optional().catch(undefined)),
  order: z.enum(BOARD_ORDERS).optional().catch(undefined),
  after: idShape.optional().catch(undefined),
});
export type AroundQuery = z.output<typeof aroundQuery>;

/** What of it leaves something out. */
export const NARROWING = ['words', 'category', 'days', 'day', 'within', 'free'] as const;

export function isNarrowed(query: AroundQuery): boolean {
  return NARROWING.some((name) => Boolean(query[name]));
}

/** Undefined where it cannot be read. */
export function readableDay({ day }: AroundQuery): string | undefined {
  return day ? dayShape.safeParse(day).data : undefined;
}

/** The same question, but for what changes; from its first page on. */
export function aroundPath(query: AroundQuery, change: Partial<AroundQuery> = {}): string {
  const { after, ...asked } = { ...query, after: undefined, ...change };
  const pairs = Object.entries({ ...asked, view: asked.view === 'list' ? undefined : asked.view, after });
  return `/around?${new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()}`;
}

/** The same board with nothing looked for. */
export function wholeBoardPath({ kind, service, view, order }: AroundQuery): string {
  return aroundPath({ kind, service, view, order });
}
