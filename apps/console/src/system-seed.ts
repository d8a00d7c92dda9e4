// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '@reciproca/kernel';
import type { CtxSeed } from '@reciproca/platform';

/** The installation itself at work, for no ente yet; `what` begins the request id. */
export function systemSeed(what: string, clock: Clock = systemClock): CtxSeed {
  return {
    enteId: '',
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: `${what}-${randomUUID()}`,
    clock,
  };
}
