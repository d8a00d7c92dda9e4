// SPDX-License-Identifier: AGPL-3.0-or-later

/** Beyond these the number says nothing more, and would only set people against each other. */
const STEPS = [50, 12] as const;

/** How often somebody has helped, as others are told: exactly while it is little, then in steps. Null for not yet. */
export function helpedInSteps(times: number): { readonly moreThan: boolean; readonly count: number } | null {
  if (times === 0) return null;
  const step = STEPS.find((one) => times > one);
  return step ? { moreThan: true, count: step } : { moreThan: false, count: times };
}
