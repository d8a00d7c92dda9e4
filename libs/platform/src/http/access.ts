// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetMetadata } from '@nestjs/common';
import type { Role } from '@reciproca/kernel';

/**
 * Who may call a route at all; use cases decide about the single thing.
 * `account`: whoever can sign in, for their own things. `called-in`: the people of the community, and those called in
 * for one thing between them. `signed-in`: the people of the community alone. `administrator`: who looks after the installation,
 * in a session of another kind that reaches no row of any ente.
 */
export type Access = 'public' | 'account' | 'called-in' | 'signed-in' | 'administrator' | readonly Role[];

/** Who has only such roles sees what they were given, and nothing of the neighbours. */
const CALLED_IN: readonly Role[] = ['mediator', 'tutor'];
const OUTSIDE: readonly Role[] = [...CALLED_IN, 'partner'];

export const ACCESS_KEY = 'reciproca:access';
export const SUSPENDED_KEY = 'reciproca:suspended-too';

/** The few routes that who is suspended may call besides public ones: reading why, objecting, signing out. */
export function AllowSuspended(): MethodDecorator & ClassDecorator {
  return SetMetadata(SUSPENDED_KEY, true);
}

export const SECOND_FACTOR_KEY = 'reciproca:without-second-factor';

/** The few routes that staff may call before they have set up the second factor they need: setting it up, signing out. */
export function AllowWithoutSecondFactor(): MethodDecorator & ClassDecorator {
  return SetMetadata(SECOND_FACTOR_KEY, true);
}

export const NOBODY_KEY = 'reciproca:as-nobody';

/**
 * Public routes where nobody is anybody: no session is looked at, so that a form needs no token of ours, and whoever has its address
 * may send it without a cookie.
 */
export function AsNobody(): MethodDecorator & ClassDecorator {
  return SetMetadata(NOBODY_KEY, true);
}

export const SCOPE_KEY = 'reciproca:scope';

/** What a route shows and does for a delegate of some services only: of each service by itself, or all of it one service's. */
export type RouteScope = 'each-service' | { readonly service: string };

/**
 * Opens a route to delegates of some services only, while they act for somebody; one without it is shut to them.
 * `each-service`: its use cases ask for the limits themselves.
 */
export function WithinScope(scope: RouteScope): MethodDecorator & ClassDecorator {
  return SetMetadata(SCOPE_KEY, scope);
}

export const STAFF: readonly Role[] = ['operator', 'coordinator'];

/** Every route carries this (on the method or its class); one without it is refused to everybody. */
export function Allow(access: Access): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS_KEY, access);
}

/** Nobody of the community: who only mediates, confirms hours as a tutor, or works for a partner. */
export function isOutsider(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => OUTSIDE.includes(role));
}

/** Whether somebody with these roles may call a route that is for people who are signed in. */
export function isLetIn(access: Exclude<Access, 'public' | 'administrator'>, roles: readonly Role[]): boolean {
  if (access === 'account') return true;
  if (access === 'signed-in') return !isOutsider(roles);
  if (access === 'called-in') return !isOutsider(roles) || roles.some((role) => CALLED_IN.includes(role));
  return roles.some((role) => access.includes(role));
}
