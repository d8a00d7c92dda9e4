// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { PRECISIONS } from '../domain/precision.js';
import { positionText } from './territory.request.js';

export const floorShape = z.number().int().min(-5).max(60);
const addressText = lineText(200, 2);

export const areaChangeShape = z.strictObject({ name: lineText(120, 2) });
export const blockChangeShape = z.strictObject({ name: lineText(120), areaId: idShape });
export const staircaseChangeShape = z.strictObject({
  label: lineText(60),
  address: addressText,
  position: positionText.optional().describe('As a map gives it; it stays where nothing is said'),
  positionIsRight: z.boolean().optional().describe('Whoever wrote it was asked about a position far from its comune'),
});
export const newStaircaseShape = z.strictObject({
  area: lineText(120, 2),
  block: lineText(120),
  label: lineText(60),
  comune: plainText(80, 2),
  address: addressText,
  position: positionText.optional(),
  positionIsRight: z.boolean().optional().describe('Whoever wrote it was asked about a position far from its comune'),
  numbers: plainText(400).optional().describe('Such as 1-12, 14'),
});
export const newDwellingsShape = z.strictObject({
  numbers: plainText(400).describe('Such as 1-12, 14'),
  floor: floorShape.default(0),
});
export const dwellingChangeShape = z.strictObject({ number: lineText(8), floor: floorShape });

const housingStaircaseShape = z.object({
  id: z.uuid(),
  label: z.string(),
  address: z.string(),
  dwellings: z.number().int(),
  people: z.number().int(),
});
export const housingShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      comuneName: z.string(),
      blocks: z.array(z.object({ id: z.uuid(), name: z.string(), staircases: z.array(housingStaircaseShape) })),
    }),
  ),
});
export const staircaseShape = z.object({
  id: z.uuid(),
  label: z.string(),
  address: z.string(),
  lat: z.number(),
  lon: z.number(),
  blockId: z.uuid(),
  blockName: z.string(),
  areaName: z.string(),
  comuneCode: z.string(),
  precision: z.enum(PRECISIONS),
  dwellings: z.array(z.object({ id: z.uuid(), number: z.string(), floor: z.number().int(), people: z.number().int() })),
});
