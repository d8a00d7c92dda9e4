// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** The chain of the audit does not hold; told to the ente's coordinators. */
export const AUDIT_BROKEN = 'privacy.audit_broken';
export interface AuditBroken {
  readonly checkId: string;
  readonly coordinatorIds: readonly string[];
}

/** Somebody asks to be forgotten. */
export const ERASURE_ASKED = 'privacy.erasure_asked';
export interface ErasureAsked {
  readonly requestId: string;
  readonly coordinatorIds: readonly string[];
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [AUDIT_BROKEN]: AuditBroken;
    [ERASURE_ASKED]: ErasureAsked;
  }
}
