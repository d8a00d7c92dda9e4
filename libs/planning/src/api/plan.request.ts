// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';

export const applyPlanShape = z.strictObject({
  /** Requests whose pairs are proposed; all of them when left out. */
  requestIds: z.array(idShape).min(1).max(10_000).optional(),
  /** Takes back what the plan does without, where nobody has answered yet. */
  withdrawOthers: z.boolean().default(false),
});

export const explainQueryShape = z.strictObject({ requestId: idShape, offerId: idShape });
