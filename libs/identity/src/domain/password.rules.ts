// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** Of everybody in the demo, and known to everybody: it opens nothing where the demo is off. */
export const DEMO_PASSWORD = 'reciproca-demo';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
const COMMON = ['password', '1234567890', '0123456789', 'qwertyuiop', 'reciproca', 'benvenuto', 'cambiami'];

/** Throws `password.too_short`, `password.too_long` or `password.too_easy` (common, or made of the person's own login). */
export function ensurePassword(password: string, login: string, field = 'password'): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    throw new DomainError('password.too_short', 'invalid', { field, minimum: SHORTEST_PASSWORD });
  if (length > LONGEST_PASSWORD)
    throw new DomainError('password.too_long', 'invalid', { field, maximum: LONGEST_PASSWORD });
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isCommon = COMMON.some((common) => plain.replace(/\d*$/, '') === common || plain === common);
  const isOneCharacter = new Set(password).size < 4;
  if (isCommon || isOneCharacter || plain === login.toLowerCase().replace(/[^a-z0-9]/g, '')) {
    throw new DomainError('password.too_easy', 'invalid', { field });
  }
}
