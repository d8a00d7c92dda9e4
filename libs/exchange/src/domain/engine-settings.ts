// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_WEIGHTS, type ScoreParts } from '@reciproca/matching';
import { z } from 'zod';

const percent = (part: keyof ScoreParts): z.ZodDefault<z.ZodNumber> =>
  z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(Math.round(DEFAULT_WEIGHTS[part] * 100));

const weightsShape = z
  .strictObject({
    closeness: percent('closeness'),
    time: percent('time'),
    suitability: percent('suitability'),
    reciprocity: percent('reciprocity'),
    freshness: percent('freshness'),
    load: percent('load'),
  })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
    path: ['closeness'],
    params: { code: 'engine.no_weight' },
  });

/** How the matching engine works for one ente. An empty object gives the defaults. */
export const engineSettingsShape = z.strictObject({
  /** What each part of the score counts, in relation to the others. */
  weights: weightsShape.prefault({}),
  /** Nobody is matched with somebody farther away, except along a ride. */
  radiusKm: z.number().min(0.2).max(100).default(30),
  /** Roads are longer than the straight line by this factor: about 1.35 in hills, 1.6 in mountains. */
  circuity: z.number().min(1).max(3).default(1.35),
  speedKmh: z.number().int().min(10).max(130).default(45),
  /** How much later those already in a car may arrive for one more rider. */
  otherRidersDelayMinutes: z.number().int().min(0).max(60).default(10),
  /** People in a circle at most; 2 is a plain exchange. */
  maxCircleSize: z.number().int().min(2).max(4).default(3),
  /** Engagements that nobody minds; beyond them others are asked first. */
  fairLoad: z.number().int().min(0).max(50).default(3),
  /** Of the open requests on the board: until how many hours before it begins one may be taken. */
  claimUntilHours: z.number().int().min(0).max(168).default(0),
  /** How many of them somebody may have taken that are still to come. */
  claimsAtOnce: z.number().int().min(1).max(50).default(50),
  /** How many hours a new one is left to those who have taken none these days. */
  claimTurnHours: z.number().int().min(0).max(72).default(0),
  /** Whether who helps children and frail people must be covered by the volunteers' insurance too. */
  helpersNeedCover: z.boolean().default(false),
  /** Time caps of a nightly plan and of a search for circles. */
  planSeconds: z.number().int().min(5).max(600).default(60),
  circleSeconds: z.number().int().min(1).max(300).default(20),
  /** Whether the nightly plan is proposed at once or waits for an operator. */
  nightlyApplies: z.boolean().default(false),
});
export type EngineSettings = z.output<typeof engineSettingsShape>;

export const DEFAULT_ENGINE: EngineSettings = engineSettingsShape.parse({});
