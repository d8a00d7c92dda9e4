// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES, ROLES } from '@reciproca/kernel';
import { z } from 'zod';
import type { MyProfile } from '../application/my-profile.js';
import { enteSettingsShape } from '../domain/ente-settings.js';
import { DEVICES, GENDERS, PERSON_STATES, type PersonCard, TELLING_CHANNELS } from '../domain/person-card.js';
import { GUARDIANSHIP_KINDS } from '../domain/guardianship.js';
import type { Delegation } from '../domain/delegation.js';

export const personShape = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  fullName: z.string(),
  shortName: z.string(),
  birthDate: z.string(),
  gender: z.enum(GENDERS).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  spokenLanguages: z.array(z.string()),
  uiLanguage: z.enum(LANGUAGES),
  devices: z.enum(DEVICES),
  channels: z.array(z.enum(TELLING_CHANNELS)),
  callHours: z.object({ days: z.array(z.number()), from: z.string(), until: z.string() }).nullable(),
  callOnly: z.boolean(),
  largeText: z.boolean(),
  creditExempt: z.boolean(),
  vettedHelpersOnly: z.boolean().describe('Whether only whom the ente vouches for may be with them'),
  vettedUntil: z.string().nullable(),
  guardianId: z.uuid().nullable(),
  guardianship: z
    .object({
      kind: z.enum(GUARDIANSHIP_KINDS),
      decidesAlone: z.boolean(),
      from: z.string(),
      until: z.string().nullable(),
    })
    .nullable()
    .describe('Where they are of age: by whose word the guardian acts'),
  state: z.enum(PERSON_STATES),
  roles: z.array(z.enum(ROLES)),
});
export const foundPeopleShape = z.object({
  items: z.array(personShape),
  more: z.boolean(),
  alike: z.array(personShape).describe('Where nobody has these names: who has names like them'),
});

export const meShape = z.object({
  person: personShape,
  claimedPhone: z.string().nullable().describe('A number you have written that counts once it is confirmed'),
  ente: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    officePhone: z.string(),
    sentinelLabel: z.string(),
  }),
  roles: z.array(z.enum(ROLES)),
  language: z.enum(LANGUAGES),
  actsFor: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      because: z.enum(['delegation', 'guardian']),
      until: z.string().nullable(),
    }),
  ),
  unread: z.number(),
});

export const delegationAnswerShape = z.object({
  id: z.uuid(),
  delegatorId: z.uuid(),
  delegateId: z.uuid(),
  scope: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  paperReference: z.string(),
  revokedAt: z.string().nullable(),
});
export const delegationListShape = z.object({ items: z.array(delegationAnswerShape) });
export const totpSetupShape = z.object({ secret: z.string(), uri: z.string() });
export const settingsAnswerShape = enteSettingsShape;

export function personAnswer({ displayName: _, ...person }: PersonCard) {
  return person;
}

export function meAnswer({ person, claimedPhone, ente, actsFor }: MyProfile, unread: number) {
  const { officePhone, sentinelLabel } = ente.settings;
  return {
    person: personAnswer(person),
    claimedPhone,
    ente: { id: ente.id, slug: ente.slug, name: ente.name, officePhone, sentinelLabel },
    roles: person.roles,
    language: person.uiLanguage,
    actsFor,
    unread,
  };
}

export function delegationAnswer(delegation: Delegation) {
  const { id, delegatorId, delegateId, scope, startsOn, endsOn, paperReference, revokedAt } = delegation;
  return { id, delegatorId, delegateId, scope, startsOn, endsOn, paperReference, revokedAt };
}
