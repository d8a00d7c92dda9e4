// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Clock, newId, systemClock } from '@reciproca/kernel';
import type { CtxSeed } from './unit-of-work.js';

/** The installation itself at work, for no ente yet; `what` begins the request id. */
export function systemSeed(what: string, clock: Clock = systemClock): CtxSeed {
  return {
    enteId: '',
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: `${what}-${newId()}`,
    clock,
  };
}
