// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto';

/** Without the letters and digits that are taken for one another when read aloud or copied by hand. */
const CHARACTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 20;

/** Twenty characters drawn by the system's generator. */
export function randomPassword(): string {
  return Array.from({ length: LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
}
