// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { AuditBroken, ErasureAsked } from './privacy.events.js';

export function auditBroken({ checkId, coordinatorIds }: AuditBroken): Draft[] {
  return coordinatorIds.map((personId) => ({
    personId,
    type: 'audit_broken',
    params: {},
    link: '/audit',
    important: true,
    eventKey: `audit:${checkId}`,
  }));
}

export function erasureAsked({ requestId, coordinatorIds }: ErasureAsked): Draft[] {
  return coordinatorIds.map((personId) => ({
    personId,
    type: 'erasure_asked',
    params: {},
    link: `/erasures/${requestId}`,
    important: false,
    eventKey: `erasure:${requestId}`,
  }));
}
