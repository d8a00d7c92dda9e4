// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DelegationScope } from '@reciproca/identity';
import { DomainError } from '@reciproca/kernel';

/** What a delegation for everything is called. */
const EVERYTHING = 'all';
/** A delegation only to read what is new lets nobody decide. */
const NEWS_ONLY = 'news';

/** Who may speak for a person today, and about what. */
export interface Spokesperson {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly as: 'delegate' | 'guardian';
  readonly scope: DelegationScope;
}

/** Who is on the telephone, as the operator says it: an id, `other` with a name, or nothing for the person themselves. */
export interface CallerSaid {
  readonly caller?: string | undefined;
  readonly callerName?: string | undefined;
}

/** Whom something was heard from, where it was not the person. */
export interface Speaker {
  /** Null for somebody nobody has written down, such as a neighbour. */
  readonly personId: string | null;
  readonly name: string;
  /** Whether they may say yes for the person. */
  readonly mayDecide: boolean;
}

export const OTHER_CALLER = 'other';

/** @param service what it is about; null for what no delegation is needed for. Throws `call.caller_unknown`, `call.caller_name_needed`, `call.caller_out_of_scope`. */
export function speakerOf(
  { caller, callerName }: CallerSaid,
  spokespeople: readonly Spokesperson[],
  service: string | null,
): Speaker | null {
  if (!caller) return null;
  if (caller === OTHER_CALLER) {
    if (!callerName) throw new DomainError('call.caller_name_needed', 'invalid', { field: 'callerName' });
    return { personId: null, name: callerName, mayDecide: false };
  }
  const theirs = spokespeople.filter(({ id }) => id === caller);
  const [first] = theirs;
  if (!first) throw new DomainError('call.caller_unknown', 'conflict');
  const fits = theirs.some(({ scope }) => scope === EVERYTHING || scope === service);
  if (service !== null && !fits) throw new DomainError('call.caller_out_of_scope', 'forbidden', { name: first.name });
  return { personId: first.id, name: first.name, mayDecide: theirs.some(({ scope }) => scope !== NEWS_ONLY) };
}

/** A yes is the person's, or of who may act for them. Throws `call.caller_cannot_agree`. */
export function ensureMayAgree(speaker: Speaker | null): void {
  if (speaker && !speaker.mayDecide)
    throw new DomainError('call.caller_cannot_agree', 'forbidden', { name: speaker.name });
}

/** As a contact keeps it. */
export function heardFrom(speaker: Speaker | null): { heardFrom: string | null; heardName: string | null } {
  return { heardFrom: speaker?.personId ?? null, heardName: speaker?.name ?? null };
}
