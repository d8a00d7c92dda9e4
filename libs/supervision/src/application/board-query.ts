// SPDX-License-Identifier: AGPL-3.0-or-later
import { serviceShape } from '@reciproca/exchange';
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

/** The screen that shows all lists at once. */
export const OVERVIEW = 'overview';

const searched = plainText(100, 0);
const view = z.string().regex(/^[a-z0-9_]{1,40}$/);
/** How many cards of a list are on a page; more when asked for. */
export const CARDS = { usual: 50, most: 500 } as const;

const most = z.coerce.number().int().min(CARDS.usual).max(CARDS.most);
/** Lists go on in pages of `CARDS.usual`, or of `most` where that is asked for. */
const pageNumber = z.coerce.number().int().min(1).max(1000);
const who = z.union([z.enum(['me', 'nobody']), idShape]);

export const boardQueryShape = z.strictObject({
  view: view.default(OVERVIEW),
  areaId: idShape.optional(),
  service: serviceShape.optional(),
  urgent: z.enum(['true', 'false']).optional(),
  who: who.optional(),
  text: searched.optional(),
  most: most.optional(),
  page: pageNumber.optional(),
});

/** The same in a page's address, where what nobody understands is left aside: old links still lead somewhere. */
export const boardPageShape = z.object({
  view: view.catch(OVERVIEW).default(OVERVIEW),
  areaId: idShape.optional().catch(undefined),
  service: serviceShape.optional().catch(undefined),
  urgent: z
    .union([z.enum(['true', 'false']), z.array(z.enum(['true', 'false'])).transform((all) => all.at(-1))])
    .optional()
    .catch(undefined),
  who: who.optional().catch(undefined),
  text: searched.optional().catch(undefined),
  most: most.optional().catch(undefined),
  page: pageNumber.optional().catch(undefined),
});

export type BoardQuery = z.output<typeof boardQueryShape>;

/** The part of an address after the question mark, without what is not set. */
export function queryString(query: Partial<BoardQuery>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== 'false');
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
}

export function boardPath(query: Partial<BoardQuery>): string {
  return `/board?${queryString({ view: OVERVIEW, ...query })}`;
}
