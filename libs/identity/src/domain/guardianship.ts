// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { isMinor } from './age.rules.js';
import { ensureDelegationTerm } from './delegation.rules.js';

/** Whom a judge has put beside somebody of age. Who answers for a minor stands on the card itself. */
export const GUARDIANSHIP_KINDS = ['tutor', 'curator', 'administrator'] as const;
export type GuardianshipKind = (typeof GUARDIANSHIP_KINDS)[number];

/** A recorded fact with its paper; the last one that is not ended holds. */
export interface Guardianship {
  readonly id: string;
  readonly personId: string;
  readonly guardianId: string;
  readonly kind: GuardianshipKind;
  /** Whether the guardian alone says yes; else the person may too. */
  readonly decidesAlone: boolean;
  /** Where the judge's paper is. */
  readonly paperReference: string;
  /** Days as yyyy-mm-dd, both included. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** What of it stands on the card of the person. */
export interface CardGuardianship {
  readonly kind: GuardianshipKind;
  readonly decidesAlone: boolean;
  readonly from: string;
  readonly until: string | null;
}

interface Guarded {
  readonly birthDate: string;
  readonly guardianId: string | null;
  readonly guardianship: CardGuardianship | null;
}

/** Whether the guardian on the card may act for the person on a day: until they are of age, or while the judge's word holds. */
export function hasGuardian({ birthDate, guardianId, guardianship }: Guarded, day: string): boolean {
  if (!guardianId) return false;
  return isMinor(birthDate, day) || holdsOn(guardianship, day);
}

/** Whether nobody but the guardian says yes for the person on a day. */
export function guardianDecides(person: Guarded, day: string): boolean {
  if (isMinor(person.birthDate, day)) return true;
  return person.guardianId !== null && holdsOn(person.guardianship, day) && person.guardianship?.decidesAlone === true;
}

/**
 * Throws `guardianship.of_minor`, `guardianship.not_yet`, `guardianship.wrong_guardian`, and for days what delegations throw. Nobody
 * for whom another decides decides for somebody else, and no two for each other.
 */
export function ensureGuardianship(
  said: Pick<Guardianship, 'startsOn' | 'endsOn'>,
  person: Guarded & { readonly id: string },
  guardian: Guarded & { readonly id: string },
  today: string,
): void {
  // The adult on a minor's card answers until the birthday.
  if (isMinor(person.birthDate, today)) throw new DomainError('guardianship.of_minor', 'conflict');
  // It takes the place of the one that holds, from now on.
  if (said.startsOn > today && hasGuardian(person, today))
    throw new DomainError('guardianship.not_yet', 'invalid', { field: 'startsOn' });
  const isWard = guardian.guardianId === person.id && hasGuardian(guardian, today);
  if (guardian.id === person.id || isWard || guardianDecides(guardian, today))
    throw new DomainError('guardianship.wrong_guardian', 'invalid', { field: 'guardianPhone' });
  ensureDelegationTerm(said.startsOn, said.endsOn, today);
}

function holdsOn(guardianship: CardGuardianship | null, day: string): boolean {
  if (!guardianship || guardianship.from > day) return false;
  return guardianship.until === null || guardianship.until >= day;
}
