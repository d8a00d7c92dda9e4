// SPDX-License-Identifier: AGPL-3.0-or-later
import { choiceAmong, dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { listActions } from '../domain/deed.js';
import { MEASURES } from '../domain/measure.js';

export const periodShape = z.strictObject({ from: dayShape, to: dayShape });
/** A period, and the project the report is of; without one it is of the whole ente. */
export const reportShape = periodShape.extend({ projectId: idShape.optional() });
export const projectQueryShape = z.object({ projectId: idShape.optional() });
export const targetShape = z.strictObject({
  action: choiceAmong('action', listActions),
  measure: z.enum(MEASURES),
  startsOn: dayShape,
  endsOn: dayShape,
  value: z.number().int().min(1).max(10_000_000),
  projectId: idShape.optional(),
  projectActionId: idShape.optional(),
});

/** What is frozen; where it takes the place of another report, which one and why. */
export const freezeShape = reportShape.extend({ replacesId: idShape.optional(), reason: plainText(300, 3).optional() });

/** One table of the report alone, where one is asked for. */
export const tableQueryShape = z.object({ table: z.string().optional() });
