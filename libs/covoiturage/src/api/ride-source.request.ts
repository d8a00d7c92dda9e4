// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** As people copy it out of a mail: spaces and the slash at the end are no part of it. */
const address = z
  .string()
  .max(300)
  .overwrite((typed) => typed.trim().replace(/\/+$/, ''))
  .min(1)
  .refine((typed) => typed === '' || isServerAddress(typed), { params: { code: 'ride_source.address_wrong' } });

/** What a header can carry. */
const key = z
  .string()
  .trim()
  .refine((typed) => /^[\x21-\x7e]{8,500}$/.test(typed), { params: { code: 'ride_source.key_wrong' } });

export const sourceShape = z.strictObject({
  address,
  key: key.optional().describe('Left out, the one that is there stays, as long as the address does'),
  takesBookings: z.boolean().default(false),
});

/** No question, no piece of a page and nobody's password in it: paths are added to it. */
function isServerAddress(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, username, password, search, hash } = new URL(typed);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
}
