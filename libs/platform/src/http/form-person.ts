// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, isId } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';

/** For whom a form of our pages was filled in. */
export interface FormPerson {
  readonly personId: string;
  /** Whether its sender was asked for whom it is, and this is the answer. */
  readonly wasAsked: boolean;
}

/** Null for a form that does not say; throws `acting.changed` where its sender was asked and has not. */
export function formPersonOf(request: FastifyRequest): FormPerson | null {
  const { _asked: asked } = (request.body ?? {}) as { _asked?: unknown };
  const wasAsked = asked === 'on';
  const personId = filledInFor(request);
  if (personId) return { personId, wasAsked };
  if (wasAsked) throw new DomainError('acting.changed', 'conflict');
  return null;
}

/** The person a form that comes back keeps. */
export function filledInFor({ body }: FastifyRequest): string | null {
  const { _for: sent } = (body ?? {}) as { _for?: unknown };
  const personId: unknown = [sent].flat().at(-1);
  return typeof personId === 'string' && isId(personId) ? personId : null;
}
