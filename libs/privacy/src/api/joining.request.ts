// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';

export const joinShape = z.strictObject({
  otherId: idShape.describe('The file that goes'),
  understood: z.boolean().default(false).describe('That it is the same person'),
});
export const joinParam = z.object({ id: idShape, otherId: idShape });
export const joinPreviewShape = z.object({
  moved: z.array(z.object({ table: z.string(), rows: z.number().int() })),
  minutes: z.number().int().describe('What goes over to the account of the file that stays'),
  blockers: z.array(z.string()).describe('Codes of what stands in the way'),
});
export const joinedShape = z.object({ personId: idShape });
