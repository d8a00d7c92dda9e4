// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Access, isLetIn, type Principal } from '@reciproca/platform';

/** Who may open a page, in the words of `@Allow`. */
export type WhoSees = Exclude<Access, 'public' | 'administrator'>;

export function sees(who: WhoSees, viewer: Pick<Principal, 'roles'>): boolean {
  return isLetIn(who, viewer.roles);
}
