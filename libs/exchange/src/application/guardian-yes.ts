// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { guardianDecides, People, type PersonCard, readablePhone } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff, romeDay } from '@reciproca/kernel';

/** For a child, or where a judge has said so, nobody says yes but who answers for them, or whom that adult has given a delegation. */
@Injectable()
export class GuardianYes {
  constructor(private readonly people: People) {}

  /** Who says yes for somebody else; null for whoever answers for themselves. Throws `proposal.guardian_missing`. */
  async findGuardian(ctx: Ctx, personId: string): Promise<PersonCard | null> {
    const person = await this.people.getPerson(ctx, personId);
    if (!guardianDecides(person, romeDay(ctx.clock.now()))) return null;
    const guardian = person.guardianId ? await this.people.findPerson(ctx, person.guardianId) : null;
    if (guardian?.state !== 'active')
      throw new DomainError('proposal.guardian_missing', 'conflict', { name: person.givenName });
    return guardian;
  }

  /**
   * Throws `proposal.guardian_asked`, with whom to ask and their number: to the child itself, and to staff who have not heard the
   * adult say it.
   */
  async ensure(ctx: Ctx, personId: string, isHeard: boolean): Promise<void> {
    const guardian = await this.findGuardian(ctx, personId);
    const me = ctx.actor.personId;
    if (!guardian || me === guardian.id || (isStaff(ctx) && isHeard)) return;
    if (me !== personId && !isStaff(ctx)) return;
    const { givenName: name } = await this.people.getPerson(ctx, personId);
    throw new DomainError('proposal.guardian_asked', 'invalid', {
      field: 'heard',
      name,
      who: [guardian.fullName, guardian.phone && readablePhone(guardian.phone)].filter(Boolean).join(', '),
    });
  }
}
