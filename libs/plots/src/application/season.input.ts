// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CROP_CODES } from '../domain/crops.js';
import { PLANTING_STATES } from '../domain/planting.js';

const months = z.array(z.coerce.number().int().min(1).max(12)).min(1).max(12);

export const plantingShape = z.strictObject({
  crop: z.enum(CROP_CODES),
  plotId: idShape.optional(),
  /** A bed that all tend, where it is no single plot. */
  bed: lineText(60, 2).optional(),
  sowOn: dayShape,
  /** When the months of the crop are left to say it. */
  dueOn: dayShape.optional(),
  note: plainText(200).optional(),
});
export type PlantingInput = z.output<typeof plantingShape>;

export const movePlantingShape = z.strictObject({ state: z.enum(PLANTING_STATES) });
export type MovePlantingInput = z.output<typeof movePlantingShape>;

export const cropMonthsShape = z.strictObject({ crop: z.enum(CROP_CODES), sow: months, harvest: months });
export type CropMonthsInput = z.output<typeof cropMonthsShape>;
