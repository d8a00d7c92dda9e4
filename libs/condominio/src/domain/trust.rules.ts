// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Category, EngineSettings, Reason } from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';

/** What who helps children and frail people lacks on a day (yyyy-mm-dd): the ente's word, or the insurance where the ente asks for it. */
export function trustRefusals(
  helper: Pick<PersonCard, 'vettedUntil' | 'coveredUntil'>,
  day: string,
  category: Pick<Category, 'vettingRequired'>,
  engine: Pick<EngineSettings, 'helpersNeedCover'>,
): Reason[] {
  if (!category.vettingRequired) return [];
  const refusals: Reason[] = [];
  if (!holds(helper.vettedUntil, day)) refusals.push({ code: 'not_vetted' });
  if (engine.helpersNeedCover && !holds(helper.coveredUntil, day)) refusals.push({ code: 'not_covered' });
  return refusals;
}

function holds(until: string | null, day: string): boolean {
  return until !== null && until >= day;
}
