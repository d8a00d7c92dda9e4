// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language, Role } from '@reciproca/kernel';
import type { CardGuardianship } from './guardianship.js';
import type { CallHours } from './call-hours.js';

export const GENDERS = ['f', 'm', 'x'] as const;
export const DEVICES = ['none', 'basic_phone', 'smartphone'] as const;
/** Ways to be told, in the order the person likes. */
export const TELLING_CHANNELS = ['socket', 'sms', 'email', 'call'] as const;
export const PERSON_STATES = ['active', 'suspended', 'left'] as const;
export const SPOKEN_LANGUAGES = ['it', 'en', 'ro', 'ar', 'sq', 'mk', 'fr', 'es', 'pt', 'uk', 'zh', 'other'] as const;

export type Gender = (typeof GENDERS)[number];
export type Device = (typeof DEVICES)[number];
export type TellingChannel = (typeof TELLING_CHANNELS)[number];
export type PersonState = (typeof PERSON_STATES)[number];

/** What other parts may know of a person. Which name is shown to whom is the caller's choice. */
export interface PersonCard {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** "Anna R.", for neighbours. */
  readonly shortName: string;
  /** For staff, and for the two people of an agreement. */
  readonly fullName: string;
  /** The same as {@link shortName}. */
  readonly displayName: string;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  readonly gender: Gender | null;
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
  readonly spokenLanguages: readonly string[];
  readonly uiLanguage: Language;
  readonly devices: Device;
  readonly channels: readonly TellingChannel[];
  /** When they may be called or texted, as they chose; null for the usual hours. */
  readonly callHours: CallHours | null;
  /** Nothing but telephone calls: no e-mail and no text, ever. */
  readonly callOnly: boolean;
  readonly largeText: boolean;
  readonly creditExempt: boolean;
  /** Whether only whom the ente vouches for may be with them, as with a child. */
  readonly vettedHelpersOnly: boolean;
  /** Last day the vetting holds, yyyy-mm-dd. */
  readonly vettedUntil: string | null;
  /** Last day the volunteers' insurance covers them, yyyy-mm-dd. */
  readonly coveredUntil: string | null;
  readonly guardianId: string | null;
  /** By whose word, where they are of age; null for who answers for a minor. */
  readonly guardianship: CardGuardianship | null;
  readonly state: PersonState;
  readonly roles: readonly Role[];
}
