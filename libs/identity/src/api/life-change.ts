// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROLES } from '@reciproca/kernel';
import { choiceAmong, dayShape } from '@reciproca/platform';
import { z } from 'zod';
import type { LifeChange, Touched } from '../domain/life-change.js';
import { listDelegationScopes } from '../domain/delegation.rules.js';

/** One change at a time; the field beside it says which. */
export const lifeChangeShape = z.strictObject({
  change: z.enum(['marked', 'vetted', 'role', 'delegation']),
  until: dayShape.optional(),
  role: z.enum(ROLES).default('resident'),
  scope: choiceAmong('delegation-scope', listDelegationScopes).default('all'),
});

export function lifeChangeOf({ change, until, role, scope }: z.output<typeof lifeChangeShape>): LifeChange {
  if (change === 'vetted') return { kind: change, until: until ?? null };
  if (change === 'role') return { kind: change, role };
  return change === 'delegation' ? { kind: change, scope } : { kind: change };
}

const oneShape = z.object({
  fate: z.enum(['ends', 'stays']).describe('ends: by itself; stays: as it was, for staff to settle'),
  title: z.string(),
  href: z.string(),
  otherName: z.string().nullable(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
});
export const touchedShape = z.object({ items: z.array(oneShape) });

/** Of the mark: proposals and agreements, which are always with somebody and have their hours. */
export const trustTouchedShape = z.object({
  items: z.array(oneShape.extend({ otherName: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })),
});

export function touchedAnswer({ startsAt, endsAt, ...one }: Touched) {
  return { ...one, startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null };
}
