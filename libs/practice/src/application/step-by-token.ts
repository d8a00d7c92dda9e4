// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError } from '@reciproca/kernel';

/** What a session is known by from here on. */
export interface Stepped {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Runs a step as a command whose answer holds no token: what a command answers is kept for whoever sends it twice, and a token is
 * kept nowhere. Throws `practice.stepped_already` where it was answered from what is kept.
 */
export async function stepByToken(
  command: (act: (ctx: Ctx) => Promise<void>) => Promise<void>,
  step: (ctx: Ctx) => Promise<Stepped>,
): Promise<Stepped> {
  const taken: Stepped[] = [];
  await command(async (ctx) => {
    // A transaction that is tried again begins with a clean sheet.
    taken.splice(0);
    const { token, expiresAt } = await step(ctx);
    taken.push({ token, expiresAt });
  });
  const [stepped] = taken;
  if (!stepped) throw new DomainError('practice.stepped_already', 'conflict');
  return stepped;
}
