// SPDX-License-Identifier: AGPL-3.0-or-later
import { instantShape } from '@reciproca/platform';
import { z } from 'zod';
import { PRACTICE_STEPS } from '../domain/practice-step.js';

export const practiceShape = z.object({
  isThere: z.boolean(),
  isInside: z.boolean(),
  since: instantShape.nullable(),
  steps: z.array(z.object({ key: z.enum(PRACTICE_STEPS), href: z.string(), isDone: z.boolean() })),
});

/** The token replaces the one it was asked for with. */
export const steppedShape = z.object({ token: z.string(), expiresAt: instantShape });
