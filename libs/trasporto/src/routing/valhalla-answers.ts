// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** One pair of the answer to /sources_to_targets: seconds and kilometres, null where there is no way. */
const pairShape = z.object({ time: z.number().min(0).nullable(), distance: z.number().min(0).nullable() });
export type ValhallaPair = z.output<typeof pairShape>;

export const matrixAnswerShape = z.object({ sources_to_targets: z.array(z.array(pairShape)) });

const summaryShape = z.object({ time: z.number().min(0), length: z.number().min(0) });
export const routeAnswerShape = z.object({
  trip: z.object({
    status: z.literal(0),
    summary: summaryShape,
    legs: z.array(z.object({ summary: summaryShape })).min(1),
  }),
});

/** What Valhalla says when it refuses: 171 no road near a place, 442 no way between them, 150 and 154 too much asked for, … */
export const errorAnswerShape = z.object({ error_code: z.number().int(), error: z.string() });
