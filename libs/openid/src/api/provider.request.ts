// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText, idShape } from '@reciproca/platform';
import { z } from 'zod';
import {
  AUTH_METHODS,
  METHODS,
  PROVIDER_KINDS,
  type ProviderInput,
  USERINFO_FORMS,
  USUAL_CLAIMS,
} from '../domain/provider.js';
import { TRIAL_CHECKS } from '../domain/trial.js';

const claimName = (usual: string) => lineText(120).default(usual);

export const claimNamesShape = z.strictObject({
  fiscalCode: claimName(USUAL_CLAIMS.fiscalCode),
  foreignId: claimName(USUAL_CLAIMS.foreignId),
  givenName: claimName(USUAL_CLAIMS.givenName),
  familyName: claimName(USUAL_CLAIMS.familyName),
  birthDate: claimName(USUAL_CLAIMS.birthDate),
  email: claimName(USUAL_CLAIMS.email),
  level: claimName(USUAL_CLAIMS.level),
});

export const providerShape = z.strictObject({
  name: lineText(100),
  kind: z.enum(PROVIDER_KINDS),
  issuer: lineText(300),
  clientId: lineText(300),
  authMethod: z.enum(AUTH_METHODS),
  secretVariable: lineText(80),
  decryptionVariable: lineText(80).nullable().optional(),
  scope: lineText(300).default('openid profile'),
  /** With blanks between them. */
  levels: lineText(600).nullable().optional(),
  userinfo: z.enum(USERINFO_FORMS),
  methods: z.array(z.enum(METHODS)).max(METHODS.length).default([]),
  hintParameter: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_.-]{1,60}$/)
    .nullable()
    .optional(),
  asksAnew: z.boolean().default(false),
  claims: claimNamesShape.default(USUAL_CLAIMS),
});

export function providerInput(given: z.output<typeof providerShape>): ProviderInput {
  return {
    ...given,
    decryptionVariable: given.decryptionVariable ?? null,
    hintParameter: given.hintParameter ?? null,
    levels: [...new Set((given.levels ?? '').split(/\s+/).filter(Boolean))],
  };
}

export const providerAnswerShape = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(PROVIDER_KINDS),
  issuer: z.string(),
  clientId: z.string(),
  authMethod: z.enum(AUTH_METHODS),
  secretVariable: z.string(),
  decryptionVariable: z.string().nullable(),
  scope: z.string(),
  levels: z.array(z.string()),
  userinfo: z.enum(USERINFO_FORMS),
  methods: z.array(z.string()),
  hintParameter: z.string().nullable(),
  asksAnew: z.boolean(),
  claims: z.object({
    fiscalCode: z.string(),
    foreignId: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: z.string(),
    email: z.string(),
    level: z.string(),
  }),
  triedAt: z.iso.datetime().nullable(),
  trialPassed: z
    .boolean()
    .nullable()
    .describe('How the last trial of it went, as it is now; null where there was none'),
});
export const providerListShape = z.object({ items: z.array(providerAnswerShape) });

export const trialShape = z.object({
  items: z.array(
    z.object({
      check: z.enum(TRIAL_CHECKS),
      result: z.enum(['pass', 'fail', 'note']),
      facts: z.record(z.string(), z.string()),
    }),
  ),
});

/** Null where nobody comes in by such a one. */
export const chosenShape = z.strictObject({ citizens: idShape.nullable(), staff: idShape.nullable() });
const offeredShape = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(PROVIDER_KINDS),
  trialPassed: z.boolean().nullable(),
});
export const chosenAnswerShape = z.object({
  citizens: z.uuid().nullable(),
  staff: z.uuid().nullable(),
  offered: z.array(offeredShape),
});
