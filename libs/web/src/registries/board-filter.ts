// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { BoardFilter } from './board-sources.js';

/** What every list knows: the ente and the present moment. */
export function boardValues(ctx: Ctx): unknown[] {
  return [ctx.enteId, ctx.clock.now()];
}

export function filterValues({ areaId, service, urgentOnly, text, among, without }: BoardFilter): unknown[] {
  return [areaId, service, urgentOnly, text, among, without];
}

/** What a filter leaves of a list `c`; {@link filterValues} are its parameters from the given one on. */
export function fits(first: number): string {
  const [area, service, urgent, text, among, without] = [0, 1, 2, 3, 4, 5].map((further) => `$${first + further}`);
  return `(${area}::uuid IS NULL OR c.area_id = ${area}) AND (${service}::text IS NULL OR c.service = ${service})
    AND (c.urgent OR NOT ${urgent}::boolean) AND (${text}::text IS NULL OR strpos(lower(c.title || ' ' || c.names), lower(${text})) > 0)
    AND (${among}::uuid[] IS NULL OR c.id = ANY(${among})) AND NOT c.id = ANY(${without}::uuid[])`;
}
