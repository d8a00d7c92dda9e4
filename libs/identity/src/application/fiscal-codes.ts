// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import {
  listFiscalCodeDoubts,
  maskedFiscalCode,
  normalFiscalCode,
  whatIsWrongWithFiscalCode,
} from '../domain/fiscal-code.js';
import type { PersonCard } from '../domain/person-card.js';
import type { Identifier } from '../domain/person-identifier.js';
import { People } from './people.js';
import { PersonIdentifiers } from './person-identifiers.js';

export type FiscalCodeDoubt = ReturnType<typeof listFiscalCodeDoubts>[number];

/** Throws `fiscal_code.length`, `.shape` or `.check`. */
export function fiscalCodeIdentifier(typed: string, field = 'fiscalCode'): Identifier {
  const value = normalFiscalCode(typed);
  const wrong = whatIsWrongWithFiscalCode(value);
  if (wrong) throw new DomainError(`fiscal_code.${wrong}`, 'invalid', { field });
  return { kind: 'fiscal_code', value, shown: maskedFiscalCode(value) };
}

/** The fiscal code as staff write it down, by which SPID and CIE name a person. */
@Injectable()
export class FiscalCodes {
  constructor(
    private readonly identifiers: PersonIdentifiers,
    private readonly people: People,
  ) {}

  /** What the code says otherwise than the card. Throws what {@link fiscalCodeIdentifier} does, and `identifier.taken`. */
  async put(ctx: Ctx, personId: string, typed: string): Promise<FiscalCodeDoubt[]> {
    const identifier = fiscalCodeIdentifier(typed);
    await this.identifiers.put(ctx, personId, identifier, 'fiscalCode');
    return listFiscalCodeDoubts(identifier.value, await this.people.getPerson(ctx, personId));
  }

  /** Whose it is, for who is asked whether two are one; null for a code that is none. */
  async findHolder(ctx: Ctx, typed: string): Promise<PersonCard | null> {
    const value = normalFiscalCode(typed);
    if (whatIsWrongWithFiscalCode(value)) return null;
    const id = await this.identifiers.findOwner(ctx, { kind: 'fiscal_code', value });
    return id ? this.people.findPerson(ctx, id) : null;
  }

  remove(ctx: Ctx, personId: string): Promise<void> {
    return this.identifiers.remove(ctx, personId, 'fiscal_code');
  }

  async find(ctx: Ctx, personId: string): Promise<string | null> {
    const { id } = await this.people.getPerson(ctx, personId);
    return this.identifiers.findShown(ctx, id, 'fiscal_code');
  }
}
