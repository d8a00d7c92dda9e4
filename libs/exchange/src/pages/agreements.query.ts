// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import type { AgreementsInTime } from '../application/view-agreements.js';
import { AGREEMENT_STATES } from '../domain/agreement.js';

const PAGE = 20;
/** What staff look for among agreements; whatever cannot be read is not asked for. */
export const agreementsQuery = z.object({
  past: z.literal('1').optional().catch(undefined),
  day: dayShape.optional().catch(undefined),
  span: z.enum(['day', 'week']).optional().catch(undefined),
  service: plainText(40).optional().catch(undefined),
  state: z.enum(AGREEMENT_STATES).optional().catch(undefined),
  who: plainText(80).optional().catch(undefined),
  skip: z.coerce.number().int().min(0).max(10_000).default(0).catch(0),
});
export type AgreementsQuery = z.output<typeof agreementsQuery>;

export function inTime(
  { past, day, span, service, state, who, skip }: AgreementsQuery,
  isStaff: boolean,
): AgreementsInTime {
  const page = { past: past === '1', offset: skip, limit: PAGE };
  if (!isStaff) return page;
  const last = day && (span === 'week' ? addDays(day, 6) : day);
  return {
    ...page,
    ...(day && { from: startOfRomeDay(day) }),
    ...(last && { until: endOfRomeDay(last) }),
    service: service || undefined,
    state,
    name: who || undefined,
  };
}

/** The same question with its next page. */
export function nextHref(query: AgreementsQuery): string {
  return `/agreements?skip=${query.skip + PAGE}${searchOf(query).replace('?', '&')}`;
}

/** The same question as the end of an address; empty where nothing is asked for. */
export function searchOf({ skip: _, ...asked }: AgreementsQuery): string {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `?${query.toString()}` : '';
}
