// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetMetadata } from '@nestjs/common';
import type { Role } from '@reciproca/kernel';

/** Who may call a route at all; use cases decide about the single thing. */
export type Access = 'public' | 'account' | 'signed-in' | readonly Role[];

/**
 * `account`: whoever can sign in, for their own things. `signed-in`: the people of the community as well;
 * somebody who is only a partner's staff sees whom they were assigned, and nothing of the neighbours.
 */

export const ACCESS_KEY = 'reciproca:access';
export const SUSPENDED_KEY = 'reciproca:suspended-too';

/** The few routes that who is suspended may call besides public ones: reading why, objecting, signing out. */
export function AllowSuspended(): MethodDecorator & ClassDecorator {
  return SetMetadata(SUSPENDED_KEY, true);
}

export const STAFF: readonly Role[] = ['operator', 'coordinator'];

/** Every route carries this (on the method or its class); one without it is refused to everybody. */
export function Allow(access: Access): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS_KEY, access);
}

export function isPartnerOnly(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'partner');
}
