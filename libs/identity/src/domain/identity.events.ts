// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from '@reciproca/kernel';

export const SESSION_REVOKED = 'identity.session_revoked';
export interface SessionRevoked {
  readonly sessionId: string;
  readonly personId: string;
}

/** Suspended, left or active again. */
export const PERSON_STATE_CHANGED = 'identity.person_state_changed';
export interface PersonStateChanged {
  readonly personId: string;
  /** Not said by messages of before. */
  readonly from?: 'active' | 'suspended' | 'left';
  readonly state: 'active' | 'suspended' | 'left';
  readonly actorId?: string | null;
}

/** Somebody has a role no more. */
export const ROLE_ENDED = 'identity.role_ended';
export interface RoleEnded {
  readonly personId: string;
  readonly role: Role;
}

/** Two people are not to meet from now on. */
export const KEPT_APART = 'identity.kept_apart';
export interface KeptApartNews {
  readonly personIds: readonly [string, string];
}

/** Whom somebody may help or be helped by: vouched for or not, or marked as whom only the vouched for may be with. */
export const TRUST_CHANGED = 'identity.trust_changed';
export interface TrustChanged {
  readonly personId: string;
}

/** Somebody may not act for another any more, or may again. */
export const DELEGATION_MOVED = 'identity.delegation_moved';
export interface DelegationMoved {
  readonly delegationId: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly step: 'ended' | 'restored';
  readonly actorId: string | null;
  /** ISO; it may end once more. */
  readonly at: string;
}

/** A delegation ends on its own last day: tomorrow or today, or it is over by now. */
export const DELEGATION_ENDING = 'identity.delegation_ending';
export interface DelegationEnding {
  readonly delegationId: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly end: 'tomorrow' | 'today' | 'over';
}

/** A code waits to be sent to the number somebody says is theirs; what it is stays where it is kept. */
export const PHONE_CODE_MADE = 'identity.phone_code_made';
export interface PhoneCodeMade {
  readonly personId: string;
}

/** Somebody is asked to come in and work here: the link waits to be written to them. */
export const STAFF_INVITED = 'identity.staff_invited';
export interface StaffInvited {
  readonly invitationId: string;
}

/** Subject on the bus: sockets of the session close. */
export const SESSION_REVOKED_SUBJECT = 'session-revoked';

declare module '@reciproca/kernel' {
  interface EventMap {
    [SESSION_REVOKED]: SessionRevoked;
    [PERSON_STATE_CHANGED]: PersonStateChanged;
    [ROLE_ENDED]: RoleEnded;
    [TRUST_CHANGED]: TrustChanged;
    [KEPT_APART]: KeptApartNews;
    [DELEGATION_MOVED]: DelegationMoved;
    [DELEGATION_ENDING]: DelegationEnding;
    [PHONE_CODE_MADE]: PhoneCodeMade;
    [STAFF_INVITED]: StaffInvited;
  }
}
