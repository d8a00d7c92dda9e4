// SPDX-License-Identifier: AGPL-3.0-or-later
import { isId, type Trail } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';

const LONGEST_REASON = 300;

export function trailOf(request: FastifyRequest): Trail {
  const params = Object.entries((request.params ?? {}) as Record<string, unknown>)
    .filter((pair): pair is [string, string] => isId(pair[1]))
    .map(([name, id]) => [name, id.toLowerCase()] as const);
  const { reason } = (request.query ?? {}) as Record<string, unknown>;
  const said = request.headers['x-reason'] ?? reason;
  return {
    method: request.method,
    route: request.routeOptions?.url ?? '',
    params: Object.fromEntries(params),
    reason: typeof said === 'string' && said.trim().length >= 3 ? said.trim().slice(0, LONGEST_REASON) : null,
    seen: new Set(),
    notes: [],
    hasWritten: false,
  };
}
