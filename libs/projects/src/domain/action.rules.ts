// SPDX-License-Identifier: AGPL-3.0-or-later
import { CIVIC, type ProjectAction } from './project.js';

type Claim = Pick<ProjectAction, 'projectId' | 'service' | 'comuneCodes' | 'fromDay' | 'toDay'>;

/** Whether one deed could count for both. */
export function overlaps(one: Claim, other: Claim): boolean {
  const sameDays = one.fromDay <= other.toDay && other.fromDay <= one.toDay;
  const everywhere = one.comuneCodes.length === 0 || other.comuneCodes.length === 0;
  const samePlace = everywhere || one.comuneCodes.some((code) => other.comuneCodes.includes(code));
  return one.service === other.service && sameDays && samePlace;
}

/** The actions of other projects that claim deeds of this one, too. Hours given back are claimed by taking part, by each project its own. */
export function claimedElsewhere<Other extends Claim>(action: Claim, others: readonly Other[]): Other[] {
  if (action.service === CIVIC) return [];
  return others.filter((other) => other.projectId !== action.projectId && overlaps(action, other));
}
