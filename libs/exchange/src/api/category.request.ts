// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, lineText } from '@reciproca/platform';
import { z } from 'zod';
import { EXCHANGE_MODES } from '../domain/exchange-mode.js';
import { serviceShape } from '../application/service.shape.js';

const fields = {
  nameIt: lineText(80, 2),
  /** Left out: the Italian one. */
  nameEn: lineText(80, 2).optional(),
  minutesGuide: z.number().int().min(5).max(1440),
  vettingRequired: z.boolean(),
};
export const newCategoryShape = z.strictObject({
  service: serviceShape,
  /** Left out: made from the name. */
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,39}$/)
    .optional(),
  ...fields,
});
export const changeCategoryShape = z.strictObject({ ...fields, active: z.boolean() }).partial();
export const modeShape = z.strictObject({
  areaId: idShape.nullable().default(null),
  categoryId: idShape.nullable().default(null),
  mode: z.enum(EXCHANGE_MODES),
});
