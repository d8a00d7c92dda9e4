// SPDX-License-Identifier: AGPL-3.0-or-later
import { actsAsStaff, type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import type { Activity } from './activity.js';
import { type Enrolment, LIVING } from './enrolment.js';

/** Operators and coordinators make activities and call them off. */
export function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}

/** Staff at their own desk, and who is its tutor, not who acts for them: they see who comes, and write down who came. */
export function leads(ctx: Ctx, own: Pick<Enrolment, 'role' | 'state'> | null): boolean {
  const isThemselves = ctx.actor.personId === ctx.beneficiaryId;
  return actsAsStaff(ctx) || (isThemselves && own?.role === 'tutor' && own.state === 'enrolled');
}

/** Why somebody was entered all the same may say from whom they are kept: for staff alone, as is who wrote it. */
export function shownTo<One extends Enrolment>(ctx: Ctx, enrolment: One): One {
  return isStaff(ctx) ? enrolment : { ...enrolment, overruledBecause: null, enteredBy: null };
}

/** Throws `activities.tutor_only`. */
export function ensureLeads(ctx: Ctx, own: Pick<Enrolment, 'role' | 'state'> | null): void {
  if (!isStaff(ctx) && !leads(ctx, own)) throw forbidden('activities.tutor_only');
}

/** Whether the reader may know of it: what is open to them, and whatever they have a part in. */
export function mayRead(
  ctx: Ctx,
  { state, audience, areaId }: Pick<Activity, 'state' | 'audience' | 'areaId'>,
  reader: { readonly areaId: string | null; readonly own: Pick<Enrolment, 'state'> | null },
): boolean {
  if (isStaff(ctx)) return true;
  if (state === 'draft') return false;
  if (reader.own && LIVING.includes(reader.own.state)) return true;
  if (state !== 'open') return false;
  return audience === 'everybody' || (audience === 'area' && areaId !== null && areaId === reader.areaId);
}
