// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { PLACE_KINDS } from '../domain/place.js';
import { PRECISIONS } from '../domain/precision.js';
import { TIE_CHOICES } from '../domain/home-tie.js';

/** Somewhere in Italy, in degrees. */
export const latShape = z.number().min(35).max(48);
export const lonShape = z.number().min(6).max(19);
export const comuneCodeShape = z.string().regex(/^\d{6}$/);

/** Numbers of a map, or the address of one: those are long. */
export const positionText = plainText(600);

export const doorbellShape = z.strictObject({
  doorbell: lineText(80).nullish().describe('What stands on the bell; null where nobody knows'),
});
export const placeQueryShape = z.object({ query: plainText(80, 0).default('') });
export const comuneQueryShape = z.strictObject({ query: plainText(80, 2) });

const clockShape = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const hoursShape = z
  .array(z.strictObject({ day: z.number().int().min(1).max(7), from: clockShape, until: clockShape }))
  .max(28)
  .describe('When it is open, by day of the week from Monday (1)');

export const newPlaceShape = z.strictObject({
  kind: z.enum(PLACE_KINDS).exclude(['home']),
  name: lineText(160, 2),
  comuneCode: comuneCodeShape,
  address: plainText(200).optional(),
  lat: latShape.optional(),
  lon: lonShape.optional(),
  precision: z.enum(PRECISIONS).optional().describe('Of the position; without one it is the comune'),
  positionIsRight: z.boolean().optional().describe('Whoever wrote it was asked about a position far from its comune'),
  hours: hoursShape.optional(),
  phone: plainText(40).optional(),
  driverNote: plainText(200).optional(),
});

export const placeShape = z.object({
  id: z.uuid(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  comuneCode: z.string(),
  comuneName: z.string(),
  address: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  precision: z.enum(PRECISIONS),
  isPublic: z.boolean(),
  hours: hoursShape.nullable(),
  phone: z.string().nullable(),
  driverNote: z.string().nullable(),
  closedDays: z
    .array(
      z.object({
        id: z.uuid(),
        startsOn: z.string(),
        endsOn: z.string(),
        name: z.string().nullable(),
        hours: z.object({ from: z.string(), until: z.string() }).optional(),
      }),
    )
    .describe('Days on which it is closed beside its week, or some hours of each'),
  closedOnHolidays: z.boolean(),
  closedFrom: z.string().nullable().describe('The first day on which it is no more'),
  closedBecause: z.string().nullable(),
  joinedInto: z.uuid().nullable().describe('The place it turned out to be the same as'),
});
export const placeListShape = z.object({ items: z.array(placeShape) });

export const comuneShape = z.object({
  code: z.string(),
  name: z.string(),
  province: z.string(),
  lat: z.number(),
  lon: z.number(),
  formerNames: z.array(z.string()).describe('Of comuni that are part of it now'),
});
export const comuneListShape = z.object({ items: z.array(comuneShape) });

const staircaseShape = z.object({ id: z.uuid(), label: z.string(), address: z.string() });
const blockShape = z.object({ id: z.uuid(), name: z.string(), staircases: z.array(staircaseShape) });
export const areaListShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      comuneCode: z.string(),
      lat: z.number(),
      lon: z.number(),
      blocks: z.array(blockShape),
    }),
  ),
});

export const residenceInputShape = z.strictObject({
  householdId: z.uuid().optional(),
  dwellingId: z.uuid().optional(),
  /** Who of the household moves too. */
  withPeople: z.array(z.uuid()).max(20).optional(),
  /** Children, and others they answer for, stay where they live. */
  wardsStay: z.boolean().optional(),
  /** Others live in the dwelling, and are no household of theirs. */
  apart: z.boolean().optional(),
  /** By the id of what is open from the old home; where nothing is said it goes on from the new one, and what is agreed stays. */
  ties: z.record(z.uuid(), z.enum(TIE_CHOICES)).optional(),
  home: z
    .strictObject({
      comuneCode: comuneCodeShape,
      address: plainText(200, 2),
      lat: latShape.optional(),
      lon: lonShape.optional(),
      precision: z.enum(PRECISIONS).optional(),
      positionIsRight: z
        .boolean()
        .optional()
        .describe('Whoever wrote it was asked about a position far from its comune'),
    })
    .optional(),
});
export const residenceShape = z.object({
  personId: z.uuid(),
  householdId: z.uuid(),
  placeId: z.uuid(),
  dwellingId: z.uuid().nullable(),
  staircaseId: z.uuid().nullable(),
  blockId: z.uuid().nullable(),
  areaId: z.uuid().nullable(),
  lat: z.number(),
  lon: z.number(),
  comuneCode: z.string(),
  precision: z.enum(PRECISIONS),
});

export const enteComuniShape = z.strictObject({ names: plainText(10_000) });
export const comuneParam = z.object({ code: z.string().regex(/^\d{6}$/) });
export const leftBehindShape = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      intoCode: z.string(),
      intoName: z.string(),
      on: z.string(),
      count: z.number().int().describe('Homes, places, areas and whatever else names it'),
    }),
  ),
});
