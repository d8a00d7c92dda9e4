// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { DelegationMoved } from './identity.events.js';

/** Whoever acted for somebody hears that they no longer do, or do again. */
export function delegationMoved({
  delegationId,
  delegatorId,
  delegateId,
  step,
  actorId,
  at,
}: DelegationMoved): Draft[] {
  if (delegateId === actorId) return [];
  return [
    {
      personId: delegateId,
      aboutId: delegatorId,
      actorId,
      type: `delegation_${step}`,
      params: {},
      link: '/me',
      important: true,
      eventKey: `delegation:${delegationId}:${step}:${at}`,
    },
  ];
}
