// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isSystem } from '@reciproca/kernel';

/** Whole lists of people are the coordinator's; the command line is that of who runs the machine. */
export function ensureMayTakeIn(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator') && !isSystem(ctx)) throw forbidden();
}
