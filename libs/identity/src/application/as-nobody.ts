// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CtxSeed } from '@reciproca/platform';

/** In that ente and as nobody: whoever else may be signed in in that browser has nothing to do with it. */
export function asNobody(seed: CtxSeed, enteId: string): CtxSeed {
  const { trail: _, ...rest } = seed;
  return { ...rest, enteId, actor: { personId: null, roles: [], sessionId: null }, beneficiaryId: null };
}
