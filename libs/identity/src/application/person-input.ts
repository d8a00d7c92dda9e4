// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, type Language, romeDay } from '@reciproca/kernel';
import { ensureBirthDate } from '../domain/age.rules.js';
import { type CallHours, ensureCallHours } from '../domain/call-hours.js';
import type { Device, Gender, TellingChannel } from '../domain/person-card.js';
import { isMobile, normalPhone } from '../domain/phone.rules.js';

/** What staff write down about a person. */
export interface PersonInput {
  readonly givenName: string;
  readonly familyName: string;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  readonly gender?: Gender | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly spokenLanguages?: readonly string[] | undefined;
  readonly uiLanguage?: Language | undefined;
  readonly devices?: Device | undefined;
  readonly channels?: readonly TellingChannel[] | undefined;
  readonly callHours?: CallHours | null | undefined;
  readonly callOnly?: boolean | undefined;
  readonly largeText?: boolean | undefined;
  readonly creditExempt?: boolean | undefined;
  readonly vettedHelpersOnly?: boolean | undefined;
  readonly guardianId?: string | null | undefined;
}

const COLUMN_OF: Readonly<Record<keyof PersonInput, string>> = {
  givenName: 'given_name',
  familyName: 'family_name',
  birthDate: 'birth_date',
  gender: 'gender',
  phone: 'phone',
  email: 'email',
  spokenLanguages: 'spoken_languages',
  uiLanguage: 'ui_language',
  devices: 'devices',
  channels: 'channels',
  callHours: 'call_hours',
  callOnly: 'call_only',
  largeText: 'large_text',
  creditExempt: 'credit_exempt',
  vettedHelpersOnly: 'vetted_helpers_only',
  guardianId: 'guardian_id',
};

type Given<Input> = { readonly [Field in keyof Input]: Exclude<Input[Field], undefined> };

/** The fields given; checks the birth date and brings the phone to E.164. */
export function personFields<Input extends Partial<PersonInput>>(ctx: Ctx, input: Input): Given<Input> {
  if (input.birthDate) ensureBirthDate(input.birthDate, romeDay(ctx.clock.now()));
  if (input.callHours) ensureCallHours(input.callHours);
  const normal = {
    ...input,
    ...(input.phone && { phone: normalPhone(input.phone) }),
    ...(input.channels && { channels: [...new Set(input.channels)] }),
  };
  return Object.fromEntries(Object.entries(normal).filter(([, value]) => value !== undefined)) as Given<Input>;
}

/** What a card or a change of it says, by the names of the table's columns: the history and the audit know it by them. */
export function byColumn(card: Partial<PersonInput>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(COLUMN_OF).flatMap(([field, column]) =>
      field in card ? [[column, card[field as keyof PersonInput]]] : [],
    ),
  );
}

interface Reach {
  readonly channels: readonly TellingChannel[];
  readonly email: string | null;
  readonly phone: string | null;
}

/** Throws `person.email_needed` or `person.mobile_needed` when somebody wants a channel that has nowhere to go. */
export function ensureReachable({ channels, email, phone }: Reach): void {
  if (channels.includes('email') && !email) throw new DomainError('person.email_needed', 'invalid', { field: 'email' });
  if (channels.includes('sms') && !(phone && isMobile(phone)))
    throw new DomainError('person.mobile_needed', 'invalid', { field: 'phone' });
}
