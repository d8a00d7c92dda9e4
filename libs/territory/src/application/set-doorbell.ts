// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ResidenceRepository } from '../persistence/residence.repository.js';

/** What stands on the bell: at the door of everybody of the household. Where they move, it is not known any more. */
@Injectable()
export class SetDoorbell {
  constructor(
    private readonly people: People,
    private readonly residences: ResidenceRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Null where nobody knows. Throws `person.not_found`, `residence.not_found` for who has no home. */
  async execute(ctx: Ctx, personId: string, doorbell: string | null): Promise<void> {
    await this.people.keepPerson(ctx, personId);
    if (!(await this.residences.putDoorbell(ctx, personId, doorbell))) throw notFound('residence');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'residence' } });
  }
}
