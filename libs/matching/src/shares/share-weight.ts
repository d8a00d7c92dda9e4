// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AskingHousehold, ShareReason, ShareSettings } from './harvest.js';

/** What a household counts in the division, and why. */
export function shareWeight(
  household: AskingHousehold,
  settings: ShareSettings,
): { readonly weight: number; readonly reasons: readonly ShareReason[] } {
  const { people, lastShare, cannotShop } = household;
  const reasons: ShareReason[] = [{ code: 'household-size', params: { people } }];
  let factor = 1;
  if (lastShare != null && lastShare < 1) {
    factor += settings.shortLastTimeBonus * (1 - Math.max(0, lastShare));
    reasons.push({ code: 'short-last-time', params: { percent: Math.round(Math.max(0, lastShare) * 100) } });
  }
  if (cannotShop) {
    factor += settings.cannotShopBonus;
    reasons.push({ code: 'cannot-shop', params: {} });
  }
  return { weight: (1 + settings.furtherPersonWeight * (people - 1)) * factor, reasons };
}
