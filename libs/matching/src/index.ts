// SPDX-License-Identifier: AGPL-3.0-or-later
export { scoreOf, clamp01, NEUTRAL, DEFAULT_WEIGHTS } from './score.js';
export type { ScoreParts, ScoreWeights } from './score.js';
export {
  closenessByDistance,
  closenessByDetour,
  timeByOverlap,
  reciprocityOf,
  freshnessOf,
  loadBalanceOf,
} from './parts.js';
export type { TimeGivenAndTaken } from './parts.js';
export { bestOf } from './rank.js';
export type { Ranked } from './rank.js';
