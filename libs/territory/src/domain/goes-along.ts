// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasGuardian, isMinor, type PersonCard } from '@reciproca/identity';

type Member = Pick<PersonCard, 'id' | 'birthDate' | 'guardianId' | 'guardianship'>;

/** Whether somebody of the household is not left behind without a word: whom the mover answers for, and a child nobody else does. */
export function goesAlong(member: Member, mover: Member, day: string): boolean {
  if (isMinor(mover.birthDate, day)) return false;
  if (hasGuardian(member, day)) return member.guardianId === mover.id;
  return isMinor(member.birthDate, day);
}
