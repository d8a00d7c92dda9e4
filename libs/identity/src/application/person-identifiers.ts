// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { SecretBox } from '@reciproca/platform';
import { ensureMayChange } from '../domain/office.js';
import type { Identifier, IdentifierKind } from '../domain/person-identifier.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonIdentifierRepository } from '../persistence/person-identifier.repository.js';
import { People } from './people.js';

/** By what people are known to a sign-in from outside; each names one person of the ente at most. */
@Injectable()
export class PersonIdentifiers {
  constructor(
    private readonly identifiers: PersonIdentifierRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly box: SecretBox,
  ) {}

  /** Whoever signs in: asked before anybody is known. */
  findOwner(ctx: Ctx, identifier: Omit<Identifier, 'shown'>): Promise<string | null> {
    return this.identifiers.findOwner(ctx, identifier);
  }

  /** As staff read it; null where nobody has written one down. */
  findShown(ctx: Ctx, personId: string, kind: IdentifierKind): Promise<string | null> {
    if (!isStaff(ctx)) throw forbidden();
    return this.identifiers.findShown(ctx, personId, kind);
  }

  /** Throws `identifier.no_key`, and `identifier.taken` with the name of whose it is. */
  async put(ctx: Ctx, personId: string, identifier: Identifier, field: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.keepPerson(ctx, personId);
    // Else an operator could come in as a coordinator, by a name of their own.
    ensureMayChange(ctx, person);
    if (!this.box.hasKey) throw new DomainError('identifier.no_key', 'unavailable');
    const ownerId = await this.identifiers.findOwner(ctx, identifier);
    if (ownerId && ownerId !== person.id) {
      const name = (await this.people.getPerson(ctx, ownerId)).fullName;
      throw new DomainError('identifier.taken', 'conflict', { field, name, personId: ownerId });
    }
    await this.identifiers.put(ctx, person.id, identifier);
    await this.record(ctx, person.id, `${identifier.kind}_set`);
  }

  async remove(ctx: Ctx, personId: string, kind: IdentifierKind): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.keepPerson(ctx, personId);
    ensureMayChange(ctx, person);
    if ((await this.identifiers.remove(ctx, person.id, kind)) > 0) await this.record(ctx, person.id, `${kind}_removed`);
  }

  private record(ctx: Ctx, personId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what } });
  }
}
