// SPDX-License-Identifier: AGPL-3.0-or-later
import { ageOn, isMinor, type PersonCard } from '@reciproca/identity';
import type { Reason } from './proposal.js';

type Known = Pick<PersonCard, 'id' | 'birthDate' | 'guardianId' | 'vettedUntil' | 'vettedHelpersOnly'>;

/**
 * Why this person may not be with that one on a day (yyyy-mm-dd): whoever helps a child, or somebody staff have marked so, is grown
 * up, and the ente stands for them.
 */
export function trustRefusals(helper: Known, helped: Known, day: string): Reason[] {
  const isChild = isMinor(helped.birthDate, day);
  if (!(isChild || helped.vettedHelpersOnly) || helped.guardianId === helper.id) return [];
  const isTrusted = helper.vettedUntil !== null && helper.vettedUntil >= day;
  if (isTrusted && !isMinor(helper.birthDate, day)) return [];
  return [{ code: isChild ? 'child_needs_vetted' : 'needs_vetted' }];
}

/** The years of whoever is a child on a day; null for the grown up. */
export function childAge(birthDate: string, day: string): number | null {
  return isMinor(birthDate, day) ? ageOn(birthDate, day) : null;
}
