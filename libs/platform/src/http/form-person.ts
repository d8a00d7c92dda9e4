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
  const person = filledInFor(request);
  if (!person && isAsked(request)) throw new DomainError('acting.changed', 'conflict');
  return person;
}

/** The person a form that comes back keeps. */
export function filledInFor(request: FastifyRequest): FormPerson | null {
  const { _for: sent } = (request.body ?? {}) as { _for?: unknown };
  const personId: unknown = [sent].flat().at(-1);
  return typeof personId === 'string' && isId(personId) ? { personId, wasAsked: isAsked(request) } : null;
}

function isAsked({ body }: FastifyRequest): boolean {
  return ([(body as { _asked?: unknown } | null | undefined)?._asked].flat().at(-1) ?? null) === 'on';
}
