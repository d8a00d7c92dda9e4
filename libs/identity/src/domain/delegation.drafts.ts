// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { DelegationEnding, DelegationMoved } from './identity.events.js';

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

/** Who gave it and who holds it: both may want a new one, or somebody else. */
export function delegationEnding({ delegationId, delegatorId, delegateId, end }: DelegationEnding): Draft[] {
  const about = { params: {}, link: '/me', important: true, eventKey: `delegation:${delegationId}:${end}` };
  return [
    { ...about, personId: delegateId, aboutId: delegatorId, type: `delegation_ends_${end}` },
    // Whoever holds it has their own notice, and needs no copy of this one.
    { ...about, personId: delegatorId, aboutId: delegateId, type: `given_delegation_ends_${end}`, actorId: delegateId },
  ];
}
