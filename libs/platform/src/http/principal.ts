// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel, Ctx, Language, Role } from '@reciproca/kernel';

/** The signed-in person of a request, as the session says it. */
export interface Principal {
  readonly personId: string;
  readonly enteId: string;
  readonly enteName: string;
  /** Of which ente this one is the practice; null, or left out, where people work. */
  readonly practiceOf?: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly sessionId: string;
  readonly language: Language;
  /** False where nobody has asked the person: then their browser may know better. */
  readonly isLanguageKnown?: boolean;
  /** The person an operator or delegate has chosen to act for in this session's pages. */
  readonly actingFor: { readonly personId: string; readonly name: string; readonly channel: Channel } | null;
  readonly largeText: boolean;
  /** Set for who is suspended: no roles, and only the routes opened to them. */
  readonly suspended?: boolean;
  /** Set for staff who have yet to set up the second factor their ente requires: no roles, and only the routes opened to them. */
  readonly lacksSecondFactor?: boolean;
}

/** Port: who a session token belongs to. Filled by identity. */
export interface SessionAuthenticator {
  /** Null when the token is unknown, ended or revoked, or its person is suspended or lacks a second factor and not asked for. */
  authenticate(token: string, whom?: 'active' | 'shut-out-too'): Promise<Principal | null>;
}
export const SESSION_AUTHENTICATOR = Symbol('SESSION_AUTHENTICATOR');

/** Port: may the principal act for that person? Filled by identity. */
export interface ActingPolicy {
  /** Throws `acting.not_allowed` (forbidden) or `person.not_found`. The only services it is for; null where it is for all. */
  ensureMayActFor(principal: Principal, personId: string): Promise<readonly string[] | null>;
  /** Whom the principal may act for, by name; null where they may not. */
  findName(principal: Principal, personId: string): Promise<string | null>;
  /**
   * First thing in the transaction of a command: whoever acts, and for whom, is still let in and stays so until it is committed.
   * Throws `access.sign_in_needed`, `access.suspended`, or what `ensureMayActFor` throws.
   */
  keepIn(ctx: Ctx, principal: Principal): Promise<void>;
}
export const ACTING_POLICY = Symbol('ACTING_POLICY');
