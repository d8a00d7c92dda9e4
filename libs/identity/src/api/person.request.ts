// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES, ROLES } from '@reciproca/kernel';
import { choiceAmong, dayShape, idShape, lineText, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { fiscalCodeField } from './fiscal-code.request.js';
import { listDelegationScopes } from '../domain/delegation.rules.js';
import { DEVICES, GENDERS, SPOKEN_LANGUAGES, TELLING_CHANNELS } from '../domain/person-card.js';

export const emailShape = z.email().max(254);
const phoneShape = z.string().trim().min(1).max(30);

/** What people may change about themselves. */
const ownFields = {
  phone: phoneShape.nullable(),
  email: emailShape.nullable(),
  spokenLanguages: z.array(z.enum(SPOKEN_LANGUAGES)).min(1).max(SPOKEN_LANGUAGES.length),
  uiLanguage: z.enum(LANGUAGES),
  channels: z.array(z.enum(TELLING_CHANNELS)).min(1).max(TELLING_CHANNELS.length),
  callHours: z
    .strictObject({
      days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      from: timeOfDayShape,
      until: timeOfDayShape,
    })
    .nullable(),
  callOnly: z.boolean(),
  largeText: z.boolean(),
};
const staffFields = {
  givenName: lineText(100),
  familyName: lineText(100),
  birthDate: dayShape,
  gender: z.enum(GENDERS).nullable(),
  devices: z.enum(DEVICES),
  creditExempt: z.boolean(),
  vettedHelpersOnly: z.boolean(),
  guardianId: idShape.nullable(),
  ...ownFields,
};

export const changeMeShape = z.strictObject(ownFields).partial();
export const changePersonShape = z.strictObject(staffFields).partial();
/** Staff may say why something is corrected. */
export const correctPersonShape = changePersonShape.extend({ why: plainText(300).optional() });
export const registerPersonShape = changePersonShape
  .required({ givenName: true, familyName: true, birthDate: true })
  .extend({ evenIfSame: z.boolean().optional(), fiscalCode: fiscalCodeField.optional() });

export const personSearchShape = z.strictObject({
  givenName: plainText(100, 2).optional(),
  familyName: plainText(100, 2).optional(),
  birthDate: dayShape.optional(),
  phone: phoneShape.optional(),
  closed: z
    .preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean())
    .optional(),
});

export const roleShape = z.strictObject({ role: z.enum(ROLES) });
export const vettingShape = z.strictObject({ until: dayShape.nullable() });
export const reasonShape = z.strictObject({ reason: plainText(500, 3) });
export const loginShape = z
  .string()
  .trim()
  .min(3)
  .max(100)
  .regex(/^[\p{L}\p{N}._@+-]+$/u);
export const accountShape = z.strictObject({ login: loginShape, password: z.string().min(1).max(1_000) });
export const passwordShape = z.strictObject({
  current: z.string().min(1).max(1_000),
  next: z.string().min(1).max(1_000),
});
export const codeShape = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{3}\s?\d{3}$/)
    .transform((code) => code.replace(/\s/g, '')),
});

export const delegationShape = z.strictObject({
  delegatorId: idShape,
  delegateId: idShape,
  startsOn: dayShape.optional(),
  endsOn: dayShape.nullable().optional(),
  scope: choiceAmong('delegation-scope', listDelegationScopes).optional(),
  paperReference: plainText(120),
});
/** One of the delegations on somebody's card. */
export const delegationParam = z.object({ id: idShape, delegationId: idShape });
export const delegationQueryShape = z.strictObject({ personId: idShape });
