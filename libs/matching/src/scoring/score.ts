// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a match is judged by, each from 0 (worst) to 1 (best). Unknown is {@link NEUTRAL}, never an exclusion. */
export interface ScoreParts {
  /** How near the two are, or how small the detour. */
  readonly closeness: number;
  /** How well the times go together. */
  readonly time: number;
  /** Category, needs, language, trust. */
  readonly suitability: number;
  /** Who has received more than given comes forward as giver; who gave is served first. */
  readonly reciprocity: number;
  /** How lately the listing was confirmed to be current. */
  readonly freshness: number;
  /** The same willing person is not asked every time. */
  readonly load: number;
}

export type ScoreWeights = Readonly<Record<keyof ScoreParts, number>>;

export const NEUTRAL = 0.5;

export const DEFAULT_WEIGHTS: ScoreWeights = {
  closeness: 0.3,
  time: 0.2,
  suitability: 0.2,
  reciprocity: 0.12,
  freshness: 0.08,
  load: 0.1,
};

/** Weighted mean of the parts, 0..1, rounded to 4 decimals so that equal matches compare equal. Same input, same score. */
export function scoreOf(parts: ScoreParts, weights: ScoreWeights = DEFAULT_WEIGHTS): number {
  let sum = 0;
  let total = 0;
  for (const name of Object.keys(weights) as (keyof ScoreParts)[]) {
    sum += clamp01(parts[name]) * weights[name];
    total += weights[name];
  }
  return total > 0 ? Math.round((sum / total) * 10_000) / 10_000 : 0;
}

/** The value kept within 0..1; NaN counts as {@link NEUTRAL}. */
export function clamp01(value: number): number {
  if (Number.isNaN(value)) return NEUTRAL;
  return Math.min(1, Math.max(0, value));
}
