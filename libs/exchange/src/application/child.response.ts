// SPDX-License-Identifier: AGPL-3.0-or-later
import { shortName } from '@reciproca/identity';
import { z } from 'zod';
import { childAge } from '../domain/child.rules.js';
import type { GuardianRow } from '../persistence/proposal-view.read-model.js';

/** The one of the two who is a child on the day: how old, and who answers for them. */
export const childShape = z.object({
  side: z.enum(['offer', 'request']),
  name: z.string().describe('First name'),
  age: z.number().int(),
  guardian: z
    .object({ id: z.uuid().nullable(), name: z.string(), shortName: z.string(), phone: z.string().nullable() })
    .nullable(),
});
export type ChildResponse = z.infer<typeof childShape>;

interface Someone {
  readonly side: ChildResponse['side'];
  readonly name: string;
  readonly birthDate: string;
  readonly guardian: GuardianRow | null;
}

/** @param day of the act, yyyy-mm-dd. Full name and number of the adult where the reader may know them, else first name and initial */
export function childResponse(two: readonly Someone[], day: string, showsContacts: boolean): ChildResponse | null {
  for (const { side, name, birthDate, guardian } of two) {
    const age = childAge(birthDate, day);
    if (age !== null) return { side, name, age, guardian: guardian && guardianResponse(guardian, showsContacts) };
  }
  return null;
}

function guardianResponse({ id, given, family, phone }: GuardianRow, full: boolean): ChildResponse['guardian'] {
  const short = shortName(given, family);
  return full
    ? { id, name: `${given} ${family}`, shortName: short, phone }
    : { id: null, name: short, shortName: short, phone: null };
}
