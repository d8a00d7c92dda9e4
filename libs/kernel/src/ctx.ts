// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from './clock.js';
import type { Language } from './languages.js';
import type { Trail } from './trail.js';

/** How the act reached us; `system` is for scheduled and derived acts only. */
export const CHANNELS = ['web', 'phone', 'counter', 'home_visit', 'sms', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number] | 'system';

export const ROLES = [
  'resident',
  'driver',
  'gardener',
  'sentinel',
  'mediator',
  'tutor',
  'partner',
  'operator',
  'coordinator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: a signed-in person, or nobody when the system itself does. */
export interface Actor {
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly sessionId: string | null;
}

/** The open database transaction (or, for reads, the pool); SQL with $1 placeholders. */
export interface Transaction {
  query<Row = unknown>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** The first argument of every use case. */
export interface Ctx {
  /** The tenant: everything read or written belongs to it. */
  readonly enteId: string;
  readonly actor: Actor;
  /** The person the act is for; the actor's own id unless somebody acts for them. Null for the system. */
  readonly beneficiaryId: string | null;
  readonly channel: Channel;
  readonly language: Language;
  readonly requestId: string;
  readonly clock: Clock;
  readonly tx: Transaction;
  /** What the request will have left in the audit; absent for jobs and the command line. */
  readonly trail?: Trail;
}

/** The beneficiary's id; throws when the system acts for nobody, which is a programming error. */
export function beneficiaryOf(ctx: Ctx): string {
  if (!ctx.beneficiaryId) throw new Error('This act needs a person it is for');
  return ctx.beneficiaryId;
}

export function hasRole(ctx: Ctx, ...roles: readonly Role[]): boolean {
  return ctx.actor.roles.some((role) => roles.includes(role));
}

export function isStaffRole(role: Role): boolean {
  return role === 'operator' || role === 'coordinator';
}

/** Staff of the ente: operators and coordinators. */
export function isStaff(ctx: Ctx): boolean {
  return ctx.actor.roles.some(isStaffRole);
}

/** Staff at their own desk, acting for nobody. */
export function actsAsStaff(ctx: Ctx): boolean {
  return isStaff(ctx) && ctx.beneficiaryId === ctx.actor.personId;
}

export function isSystem(ctx: Ctx): boolean {
  return ctx.actor.personId === null;
}

/** Says whose data was loaded; for read models that join people themselves instead of asking identity. */
export function noteSeen(ctx: Ctx, personIds: Iterable<string>): void {
  for (const id of personIds) ctx.trail?.seen.add(id);
}
