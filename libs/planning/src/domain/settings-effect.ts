// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanResult } from './plan.js';

/** What a plan comes to. */
export interface EffectSide {
  readonly served: number;
  readonly kilometres: number;
  /** How far givers are asked beyond what they do not mind. */
  readonly overload: number;
  /** Mean score of the pairs, 0..1; null without any. */
  readonly meanScore: number | null;
  /** The offer chosen for each request. */
  readonly chosen: ReadonlyMap<string, string>;
}

export interface SettingsEffect {
  readonly now: Omit<EffectSide, 'chosen'>;
  readonly then: Omit<EffectSide, 'chosen'>;
  /** Requests that would have somebody, would have nobody, or would have somebody else. */
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

export function effectOf({ lines, goals }: PlanResult): EffectSide {
  const scores = lines.reduce((sum, { score }) => sum + score, 0);
  return {
    served: goals.served,
    kilometres: Math.round(goals.metres / 100) / 10,
    overload: goals.overload,
    meanScore: lines.length > 0 ? Math.round((scores / lines.length) * 1000) / 1000 : null,
    chosen: new Map(lines.map(({ requestId, offerId }) => [requestId, offerId])),
  };
}

export function compareEffects(
  { chosen: before, ...now }: EffectSide,
  { chosen: after, ...then }: EffectSide,
): SettingsEffect {
  return {
    now,
    then,
    gained: [...after.keys()].filter((id) => !before.has(id)).length,
    lost: [...before.keys()].filter((id) => !after.has(id)).length,
    changed: [...after].filter(([id, offerId]) => before.has(id) && before.get(id) !== offerId).length,
  };
}
