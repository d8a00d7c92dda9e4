// SPDX-License-Identifier: AGPL-3.0-or-later
import { VerifyDiary, VerifyExchange } from '@reciproca/exchange';
import { newId, systemClock } from '@reciproca/kernel';
import type { TestApp } from './app.js';
import type { TestEnte } from './world.js';

/** What the nightly checks find of places, proposals, agreements and diaries of the ente, counted anew. */
export async function listUnsound({ app }: TestApp, { id: enteId }: TestEnte): Promise<Record<string, unknown>> {
  const seed = {
    enteId,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: systemClock,
  };
  const exchange = await app.get(VerifyExchange).execute(seed);
  const diary = await app.get(VerifyDiary).execute(seed);
  const findings = Object.entries({ ...exchange, ...diary }).filter(
    ([, found]) => Array.isArray(found) && found.length > 0,
  );
  return Object.fromEntries(findings);
}
