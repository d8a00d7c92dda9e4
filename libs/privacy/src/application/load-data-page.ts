// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type PersonCard, type PersonChange, PersonChanges, People } from '@reciproca/identity';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import type { ErasureRequest } from '../domain/erasure.js';
import type { Looking } from '../persistence/audit.read-model.js';
import { ErasureRepository } from '../persistence/erasure.repository.js';
import { ListAudit } from './list-audit.js';

export interface PersonData {
  readonly person: PersonCard;
  readonly lookings: PageOf<Looking>;
  readonly changes: PageOf<PersonChange>;
  readonly erasure: ErasureRequest | null;
}

/** What a person may know and ask about their own data; the same for staff at their side. */
@Injectable()
export class LoadDataPage {
  constructor(
    private readonly people: People,
    private readonly audit: ListAudit,
    private readonly changes: PersonChanges,
    private readonly erasures: ErasureRepository,
  ) {}

  async execute(ctx: Ctx, personId: string, pages: { lookings: PageAsk; changes: PageAsk }): Promise<PersonData> {
    const person = await this.people.getPerson(ctx, personId);
    return {
      person,
      lookings: await this.audit.listLookings(ctx, personId, pages.lookings),
      changes: await this.changes.list(ctx, personId, pages.changes),
      erasure: await this.erasures.findOfPerson(ctx, personId),
    };
  }
}
