// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { parsePhoneNumberFromString as parseWithType } from 'libphonenumber-js/max';

/** A phone number as E.164 (+39…), Italian unless it names its country; null when it is none, or stands among other words. */
export function findPhone(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, { defaultCountry: 'IT', extract: false });
  return number?.isValid() ? number.number : null;
}

/** Like {@link findPhone}, but throws `person.phone_wrong`. */
export function normalPhone(typed: string, field = 'phone'): string {
  const phone = findPhone(typed);
  if (!phone) throw new DomainError('person.phone_wrong', 'invalid', { field });
  return phone;
}

/** An E.164 number as people write it: +39 0173 123456. */
export function readablePhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}

/** Whether text messages can reach an E.164 number: a landline takes none, and money is lost on trying. */
export function isMobile(phone: string): boolean {
  const type = parseWithType(phone)?.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}
