// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStaffRole, type Role } from '@reciproca/kernel';

/** How something is done, step by step, for who has one of these roles. */
export interface Guide {
  readonly key: GuideKey;
  readonly roles: readonly Role[];
  /** How many steps its texts have. */
  readonly steps: number;
  /** Steps, counted from one, that have a picture. */
  readonly pictures: readonly number[];
}

export const GUIDES = [
  { key: 'ask', roles: ['resident'], steps: 4, pictures: [1, 2] },
  { key: 'give', roles: ['resident', 'driver', 'gardener'], steps: 4, pictures: [1] },
  { key: 'drive', roles: ['driver'], steps: 4, pictures: [2] },
  { key: 'garden', roles: ['gardener'], steps: 3, pictures: [] },
  { key: 'watch', roles: ['sentinel'], steps: 3, pictures: [1] },
  { key: 'hear', roles: ['mediator'], steps: 3, pictures: [] },
  { key: 'cases', roles: ['partner'], steps: 4, pictures: [] },
  { key: 'desk', roles: ['operator', 'coordinator'], steps: 6, pictures: [1, 2] },
  { key: 'fund', roles: ['operator', 'coordinator'], steps: 4, pictures: [] },
  { key: 'open', roles: ['coordinator'], steps: 4, pictures: [1, 2] },
] as const satisfies readonly { key: string; roles: readonly Role[]; steps: number; pictures: readonly number[] }[];

export type GuideKey = (typeof GUIDES)[number]['key'];

/** The guides of these roles; all of them for staff, who explain them to others. */
export function guidesFor(roles: readonly Role[]): readonly Guide[] {
  const isForAll = roles.some(isStaffRole);
  return (GUIDES as readonly Guide[]).filter((guide) => isForAll || guide.roles.some((role) => roles.includes(role)));
}

/** The name of a step's picture in a language. */
export function pictureOf(key: GuideKey, step: number, language: string): string {
  return `${key}-${step}-${language}`;
}
