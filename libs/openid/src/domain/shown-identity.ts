// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { ClaimNames } from './provider.js';

export type Claims = Readonly<Record<string, unknown>>;

/** Who somebody is by a provider's word; what it does not say is empty. */
export interface ShownIdentity {
  readonly subject: string;
  readonly fiscalCode: string;
  readonly foreignId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** yyyy-mm-dd, or empty. */
  readonly birthDate: string;
  readonly email: string;
}

const LONGEST = 100;

export function readIdentity(claims: Claims, names: ClaimNames): ShownIdentity {
  const text = (name: string): string => {
    const value = claims[name];
    return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST) : '';
  };
  return {
    subject: text('sub'),
    fiscalCode: text(names.fiscalCode),
    foreignId: text(names.foreignId),
    givenName: asName(text(names.givenName)),
    familyName: asName(text(names.familyName)),
    birthDate: asDay(text(names.birthDate)),
    // An address nobody has proved may be anybody's.
    email: claims['email_verified'] === false ? '' : text(names.email).toLowerCase(),
  };
}

/** Registers write in capitals; people do not. */
function asName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** As some write it: year first, day first, with strokes or without. */
function asDay(said: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(said) ?? [];
  const [, otherDay, otherMonth, otherYear] = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/.exec(said) ?? [];
  const iso = `${year ?? otherYear}-${month ?? otherMonth}-${day ?? otherDay}`;
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}

/** Throws `openid.level_too_low` unless one of the levels is shown; where none is asked for, any is enough. */
export function ensureLevel(claims: Claims, name: string, levels: readonly string[]): void {
  if (levels.length > 0 && !levels.includes(String(claims[name] ?? '')))
    throw new DomainError('openid.level_too_low', 'forbidden');
}
