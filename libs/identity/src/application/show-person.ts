// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { PersonCard } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { FileOpenings } from '../persistence/file-openings.js';
import { People } from './people.js';

/** A person's record as staff open it: the reading is written down. */
@Injectable()
export class ShowPerson {
  constructor(
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly openings: FileOpenings,
  ) {}

  /** Throws `person.file_closed` where they have left and nothing was said of why, wherever the address has their id. */
  async execute(ctx: Ctx, personId: string): Promise<PersonCard> {
    const person = await this.people.getPerson(ctx, personId);
    if (!ctx.trail?.reason && (await this.openings.isShut(ctx, personId)))
      throw new DomainError('person.file_closed', 'forbidden', { personId });
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'person' } });
    return person;
  }
}
