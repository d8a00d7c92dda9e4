// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AskingHousehold, ShareReason, ShareSettings } from './harvest.js';

/** What a household counts in the division, and why. */
export function shareWeight(
  household: AskingHousehold,
  settings: ShareSettings,
): { readonly weight: number; readonly reasons: readonly ShareReason[] } {
  const { people, lastShare, cannotShop } = household;
  const reasons: ShareReason[] = [{ code: 'household-size', params: { people } }];
  if (lastShare != null && lastShare < 1)
    reasons.push({ code: 'short-last-time', params: { percent: Math.round(Math.max(0, lastShare) * 100) } });
  if (cannotShop) reasons.push({ code: 'cannot-shop', params: {} });
  return { weight: (1 + settings.furtherPersonWeight * (people - 1)) * needOf(household, settings), reasons };
}

/** How much it needs it beside others of its size: 1 for who got enough last time and can shop. */
export function needOf(
  { lastShare, cannotShop }: Pick<AskingHousehold, 'lastShare' | 'cannotShop'>,
  settings: ShareSettings,
): number {
  const short = lastShare != null && lastShare < 1 ? settings.shortLastTimeBonus * (1 - Math.max(0, lastShare)) : 0;
  return 1 + short + (cannotShop ? settings.cannotShopBonus : 0);
}
