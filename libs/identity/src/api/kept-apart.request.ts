// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';

export const apartShape = z.strictObject({ otherId: idShape });
export const apartFormShape = z.strictObject({ apartFrom: z.string().trim().min(1).max(120) });
export const apartParam = z.object({ id: idShape, apartId: idShape });
export const apartAnswerShape = z.object({
  items: z.array(
    z.object({ id: z.uuid(), other: z.object({ id: z.uuid(), name: z.string() }), setAt: z.iso.datetime() }),
  ),
});
