// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from '@reciproca/kernel';
import { isPartnerOnly, type Principal } from '@reciproca/platform';

/** Who may open a page, in the words of `@Allow`. */
export type WhoSees = 'account' | 'signed-in' | readonly Role[];

export function sees(who: WhoSees, viewer: Pick<Principal, 'roles'>): boolean {
  if (who === 'account') return true;
  if (who === 'signed-in') return !isPartnerOnly(viewer.roles);
  return viewer.roles.some((role) => who.includes(role));
}
