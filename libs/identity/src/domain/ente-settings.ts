// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import type { EnteState } from './ente-state.js';
import { USUAL_CALL_HOURS } from './call-hours.js';

/** How people are spoken to on the telephone, in Italian: formally or not. */
export const PHONE_VOICES = ['lei', 'tu'] as const;

/** Whether staff may have a code asked for at every sign-in, or must before they do anything else. */
export const SECOND_FACTORS = ['offered', 'required'] as const;

export const EARLIEST_DIGEST = 8;
export const LATEST_DIGEST = 20;

/** An ente's own rules, each with the value that holds until the ente chooses another. */
export const enteSettingsShape = z.object({
  /** Whether residents may sign in with a password; public bodies leave it off (SPID or CIE only). */
  residentPasswords: z.boolean().default(false),
  staffSecondFactor: z.enum(SECOND_FACTORS).default('offered'),
  /** What the ente calls its sentinels: antenna, leader, tutor, madre di quartiere. */
  sentinelLabel: plainText(60).default('Sentinella di comunità'),
  officePhone: plainText(40, 0).default(''),
  officeHours: plainText(120, 0).default(''),
  /** Who answers at any hour where somebody may be in danger; empty where nobody does. */
  dutyPhone: plainText(40, 0).default(''),
  /** When operators ring people; outside of it only what will not wait. */
  phoneHours: z
    .object({
      days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      from: timeOfDayShape,
      until: timeOfDayShape,
    })
    .default({ ...USUAL_CALL_HOURS, days: [...USUAL_CALL_HOURS.days] }),
  phoneVoice: z.enum(PHONE_VOICES).default('lei'),
  /** How many messages somebody gets a day by one channel before what does not matter waits for one of all of it. */
  noticesADay: z.number().int().min(1).max(50).default(4),
  /** At which full hour that one leaves; not at night. */
  digestHour: z.number().int().min(EARLIEST_DIGEST).max(LATEST_DIGEST).default(18),
  privacyEmail: z.union([z.literal(''), z.email()]).default(''),
  /** Whether the way to the first exchange is put away from the board. */
  openingHidden: z.boolean().default(false),
  /** Minutes a person may owe the community before being asked to give something back. */
  softLimitMinutes: z.number().int().min(0).max(100_000).default(600),
});

export type EnteSettings = z.output<typeof enteSettingsShape>;

/** The stored settings with every gap filled; what cannot be read counts as absent. */
export function readEnteSettings(stored: unknown): EnteSettings {
  const parsed = enteSettingsShape.safeParse(stored ?? {});
  return parsed.success ? parsed.data : enteSettingsShape.parse({});
}

export interface Ente {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly ambitoCode: string | null;
  readonly settings: EnteSettings;
  readonly state: EnteState;
  readonly stateReason: string | null;
  readonly stateSince: Date;
  /** Of which ente this is the practice, with invented people; null for one people work in. */
  readonly practiceOf: string | null;
}

/** Whom one telephones. */
export interface Office {
  /** Of the ente. */
  readonly name: string;
  /** As people write it. */
  readonly phone: string;
  readonly hours: string;
}

/** Those that are open and have a number. */
export function officesOf(enti: readonly Ente[]): Office[] {
  return enti
    .filter(({ state, settings }) => state === 'open' && settings.officePhone !== '')
    .map(({ name, settings }) => ({ name, phone: settings.officePhone, hours: settings.officeHours }));
}
