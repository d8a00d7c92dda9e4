// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import { type Channel, type Ctx, fixedClock } from '@reciproca/kernel';

/** An invented person at work at some moment: nobody of the ente does any of it. */
export function asInvented(ctx: Ctx, person: PersonCard, at: Date, channel: Channel = 'web'): Ctx {
  const actor = { personId: person.id, roles: person.roles, sessionId: null };
  return { ...ctx, actor, beneficiaryId: person.id, channel, clock: fixedClock(at) };
}

/** The invented colleague, for themselves. */
export function byOperator(ctx: Ctx, town: ReadonlyMap<string, PersonCard>): Ctx {
  const operator = town.get('Olga');
  if (!operator) throw new Error('Somebody of the invented people is of the staff');
  const actor = { personId: operator.id, roles: ['operator', 'coordinator'] as const, sessionId: null };
  return { ...ctx, actor, beneficiaryId: operator.id, channel: 'web' };
}

/** The system itself in an ente, in nobody's name and without a trail. */
export function asNobody(ctx: Ctx): Ctx {
  const { trail: _, ...rest } = ctx;
  return { ...rest, actor: { personId: null, roles: [], sessionId: null }, beneficiaryId: null, channel: 'system' };
}
