// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { PersonRepository } from '../persistence/person.repository.js';
import { People } from './people.js';
import { type Validity, ValidityKinds } from './validity-kinds.js';
import { CoverPerson } from './cover-person.js';
import { VetPerson } from './vet-person.js';

/** The two every helper may have: the ente's word for them, and the volunteers' insurance. */
@Injectable()
export class OwnValidities implements OnModuleInit {
  constructor(
    private readonly kinds: ValidityKinds,
    private readonly people: People,
    private readonly repository: PersonRepository,
    private readonly vetPerson: VetPerson,
    private readonly coverPerson: CoverPerson,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'vetting',
      textKey: 'identity:validity.vetting',
      endsKey: 'identity:validity.vetting.ends',
      order: 10,
      find: async (ctx, personId) => (await this.people.getPerson(ctx, personId)).vettedUntil,
      listEnding: (ctx, from, to) => this.listEnding(ctx, 'vettedUntil', from, to),
      extend: async (ctx, personId, until) => void (await this.vetPerson.execute(ctx, personId, until)),
    });
    this.kinds.add({
      key: 'volunteer_cover',
      textKey: 'identity:validity.volunteer_cover',
      endsKey: 'identity:validity.volunteer_cover.ends',
      order: 20,
      find: async (ctx, personId) => (await this.people.getPerson(ctx, personId)).coveredUntil,
      listEnding: (ctx, from, to) => this.listEnding(ctx, 'coveredUntil', from, to),
      listInsured: (ctx) => this.repository.listInsured(ctx),
      extend: async (ctx, personId, until) => void (await this.coverPerson.execute(ctx, personId, until)),
    });
  }

  private listEnding(ctx: Ctx, field: 'vettedUntil' | 'coveredUntil', from: string, to: string): Promise<Validity[]> {
    return this.repository.listEnding(ctx, field, from, to);
  }
}
