// SPDX-License-Identifier: AGPL-3.0-or-later
import { choiceAmong, dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { DATA_ROLES, listCaseServices, ORGANISATION_KINDS } from '../domain/organisation.js';

export const organisationShape = z.strictObject({
  name: plainText(160, 2),
  kind: z.enum(ORGANISATION_KINDS),
  dataRole: z.enum(DATA_ROLES),
  agreementReference: plainText(160),
  validFrom: dayShape,
  validUntil: dayShape.nullable().optional(),
});
export const memberShape = z.strictObject({ login: plainText(100, 3) });
export const assignShape = z.strictObject({
  organisationId: idShape,
  service: choiceAmong('case-service', listCaseServices),
  purpose: plainText(200, 3),
  startsOn: dayShape.optional(),
  endsOn: dayShape.nullable().optional(),
});
export const personParam = z.object({ personId: idShape });
const caseFields = {
  personId: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  area: z.string().nullable(),
  comune: z.string().nullable(),
  services: z.array(z.string()),
  until: z.string().nullable(),
};
export const casesShape = z.object({ items: z.array(z.object(caseFields)), next: z.string().nullable() });
export const caseShape = z.object({
  ...caseFields,
  purposes: z.array(z.string()),
  ahead: z.array(z.object({ service: z.string(), category: z.string(), startsAt: z.string(), endsAt: z.string() })),
  next: z.string().nullable(),
});
