// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from './draft.js';

interface AuditBrokenNews {
  readonly checkId: string;
  readonly coordinatorIds: readonly string[];
}

interface ErasureAskedNews {
  readonly requestId: string;
  readonly coordinatorIds: readonly string[];
}

export function auditBroken({ checkId, coordinatorIds }: AuditBrokenNews): Draft[] {
  return coordinatorIds.map((personId) => ({
    personId,
    type: 'audit_broken',
    params: {},
    link: '/audit',
    important: true,
    eventKey: `audit:${checkId}`,
  }));
}

export function erasureAsked({ requestId, coordinatorIds }: ErasureAskedNews): Draft[] {
  return coordinatorIds.map((personId) => ({
    personId,
    type: 'erasure_asked',
    params: {},
    link: `/erasures/${requestId}`,
    important: false,
    eventKey: `erasure:${requestId}`,
  }));
}
