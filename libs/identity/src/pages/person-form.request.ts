// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError } from '@reciproca/kernel';
import { plainText } from '@reciproca/platform';
import { z } from 'zod';
import { fiscalCodeField } from '../api/fiscal-code.request.js';
import { changePersonShape } from '../api/person.request.js';
import type { PersonInput } from '../application/person-input.js';
import type { SearchPeople } from '../application/search-people.js';

/** The whole form: what is left empty is taken away. A guardian is named by phone, as people say it at the counter. */
export const personFormShape = changePersonShape
  .required({
    givenName: true,
    familyName: true,
    birthDate: true,
    channels: true,
    spokenLanguages: true,
    devices: true,
    uiLanguage: true,
  })
  .omit({ guardianId: true })
  .extend({
    evenIfSame: z.boolean().optional(),
    /** What only the vouched for would end was shown. */
    trustSeen: plainText(40, 0).optional(),
    why: plainText(300).optional(),
    guardianPhone: z.string().trim().max(30).optional(),
  });

/** At registration the code is asked for too, which has a place of its own on a card, and nothing that can wait. */
export const newPersonFormShape = personFormShape
  .partial({ uiLanguage: true })
  .extend({ fiscalCode: fiscalCodeField.optional() });

/** Throws `person.guardian_wrong` unless exactly one person has that phone. */
export async function personOfForm(
  ctx: Ctx,
  form: Omit<z.output<typeof newPersonFormShape>, 'fiscalCode'>,
  search: SearchPeople,
): Promise<PersonInput & { evenIfSame: boolean | undefined }> {
  const { why: _, trustSeen: _seen, guardianPhone, gender = null, phone = null, email = null, ...rest } = form;
  return {
    ...rest,
    gender,
    phone,
    email,
    evenIfSame: form.evenIfSame,
    ...(await findGuardian(ctx, guardianPhone, search)),
  };
}

async function findGuardian(
  ctx: Ctx,
  phone: string | undefined,
  search: SearchPeople,
): Promise<{ guardianId?: string }> {
  if (!phone) return {};
  const wrong = new DomainError('person.guardian_wrong', 'invalid', { field: 'guardianPhone' });
  const { items } = await search.execute(ctx, { phone }).catch(() => ({ items: [] }));
  const [guardian, ...others] = items;
  if (!guardian || others.length > 0) throw wrong;
  return { guardianId: guardian.id };
}
