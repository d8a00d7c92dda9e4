// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePerson, People, WithdrawRegistration } from '@reciproca/identity';
import { IntakeKinds, type Made, NamedPeople, namedKey } from '@reciproca/intake';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { SetResidence } from '../application/set-residence.js';
import { ResidenceRepository } from '../persistence/residence.repository.js';
import { checkPersonCells } from './check-person-cells.js';
import { fiscalCodeKey } from './fiscal-code.js';
import { gatherHouseholds, householdKey } from './gather-households.js';
import { PEOPLE_COLUMNS } from './people-columns.js';
import { nameHints } from './people-hints.js';
import { type MadePerson, PeopleTakers } from './people.taker.js';
import { changedFields } from './person-fields.js';
import { PersonHomes } from './person-homes.js';
import { addressesOf } from './addresses-of.js';
import { MapForFiles } from './map-for-files.js';

/** People with their homes and households, by a file. */
@Injectable()
export class PeopleIntake implements OnModuleInit {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly named: NamedPeople,
    private readonly takers: PeopleTakers,
    private readonly people: People,
    private readonly change: ChangePerson,
    private readonly withdraw: WithdrawRegistration,
    private readonly setResidence: SetResidence,
    private readonly residences: ResidenceRepository,
    private readonly homes: PersonHomes,
    private readonly map: MapForFiles,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'people',
      textKey: 'territory:intake.people',
      leadKey: 'territory:intake.people.lead',
      countKey: 'territory:intake.people.count',
      order: 10,
      columns: PEOPLE_COLUMNS,
      columnOfField: {
        guardianId: 'birthDate',
        spokenLanguages: 'languages',
        devices: 'device',
        withPeople: 'address',
      },
      keys: (cells) => ({ familyName: namedKey(cells), fiscalCode: fiscalCodeKey(cells['fiscalCode']) }),
      groupOf: (cells) => householdKey(cells['household']) || null,
      gather: gatherHouseholds,
      checks: checkPersonCells,
      hints: nameHints,
      prepare: (ctx, rows, isStopping) => this.map.prepare(ctx, addressesOf(rows), isStopping),
      newTaker: () => this.takers.newTaker(),
      nameSubjects: (ctx, ids) => this.named.name(ctx, ids),
      takeBack: (ctx, personId, made) => this.takeBack(ctx, personId, made),
    });
  }

  private async takeBack(ctx: Ctx, personId: string, made: Made): Promise<void> {
    const { before, after, homeBefore, homeAfter }: MadePerson = made;
    if (!after && !homeAfter) return this.takeAway(ctx, personId);
    const person = await this.people.getPerson(ctx, personId);
    const homeNow = homeAfter ? await this.homes.find(ctx, personId) : null;
    const isAsWritten = Object.keys(changedFields(person, after ?? {}).after).length === 0;
    if (!isAsWritten || (homeAfter && !this.homes.isSame(homeAfter, homeNow)))
      throw new DomainError('intake.changed_since', 'conflict');
    if (before && Object.keys(before).length > 0) await this.change.execute(ctx, personId, before);
    if (homeBefore) await this.setResidence.execute(ctx, { personId, apart: true, ...homeBefore });
    else if (homeAfter) await this.residences.remove(ctx, personId);
  }

  private async takeAway(ctx: Ctx, personId: string): Promise<void> {
    await this.residences.remove(ctx, personId);
    await this.withdraw.execute(ctx, personId, ['intake_rows']);
  }
}
