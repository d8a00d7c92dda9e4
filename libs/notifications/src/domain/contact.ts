// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const CONTACT_CHANNELS = ['web', 'phone', 'counter', 'home_visit', 'sms', 'email', 'paper'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** How a contact ended, beside the outcomes of the call list. */
export const CONTACT_OUTCOMES = [
  'reached',
  'asked',
  'agreed',
  'said_yes',
  'said_no',
  'will_think',
  'no_answer',
  'wrong_number',
  'call_back',
  'message_left',
] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** What the call list itself notes as a next step: it is in the queue already. */
export const CALL_AGAIN = 'call_again';
/** Nobody is put off for longer. */
const LATEST_STEP_DAYS = 370;

/** A step has its time and a time its step; throws `contact.step_incomplete` or `contact.step_when`. */
export function ensureNextStep(nextStep: string | null, nextAt: Date | null, now: Date): void {
  if (nextStep && !nextAt) throw new DomainError('contact.step_incomplete', 'invalid', { field: 'nextAt' });
  if (nextAt && !nextStep) throw new DomainError('contact.step_incomplete', 'invalid', { field: 'nextStep' });
  if (nextAt && (nextAt <= now || nextAt.getTime() > now.getTime() + LATEST_STEP_DAYS * 86_400_000)) {
    throw new DomainError('contact.step_when', 'invalid', { field: 'nextAt' });
  }
}

export interface NewContact {
  readonly personId: string;
  readonly channel: ContactChannel;
  /** `in`: the person began it. */
  readonly direction: 'in' | 'out';
  readonly about?: { readonly kind: string; readonly id: string } | null;
  /** A word of lower-case letters and underscores, such as those of calls. */
  readonly outcome: string;
  readonly note?: string | null;
  readonly nextStep?: string | null;
  readonly nextAt?: Date | null;
  /** Whom it was heard from, where it was not the person. */
  readonly heardFrom?: string | null;
  readonly heardName?: string | null;
}

export interface Contact extends Required<Omit<NewContact, 'about'>> {
  readonly id: string;
  readonly aboutKind: string | null;
  readonly aboutId: string | null;
  readonly byId: string | null;
  readonly at: Date;
}

/** Something an operator said they would do, and by when. */
export interface NextStep {
  readonly contactId: string;
  readonly personId: string;
  readonly personName: string;
  readonly step: string;
  readonly note: string | null;
  readonly dueAt: Date;
}
