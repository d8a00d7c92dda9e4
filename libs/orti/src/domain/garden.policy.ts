// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';
import type { Garden } from './garden.js';

/** Who may record what the garden gave. */
export function mayHarvest(ctx: Ctx, garden: Garden): boolean {
  return answersFor(ctx, garden) || hasRole(ctx, 'gardener');
}

/** Throws `garden.gardeners_only`. */
export function ensureMayHarvest(ctx: Ctx, garden: Garden): void {
  if (mayHarvest(ctx, garden)) return;
  throw forbidden('garden.gardeners_only');
}

/** Staff, and the garden’s referent. */
export function answersFor(ctx: Ctx, { referentId }: Pick<Garden, 'referentId'>): boolean {
  return isStaff(ctx) || referentId === ctx.beneficiaryId;
}

/** Who answers for the garden: confirms work, gives crates as thanks. Throws `garden.referent_only`. */
export function ensureMayAnswerFor(ctx: Ctx, garden: Garden): void {
  if (answersFor(ctx, garden)) return;
  throw forbidden('garden.referent_only');
}
