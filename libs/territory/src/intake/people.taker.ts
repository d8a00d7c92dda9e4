// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  ChangePerson,
  isMinor,
  MatchPerson,
  type PersonCard,
  People,
  type PersonInput,
  readablePhone,
  RegisterPerson,
} from '@reciproca/identity';
import type { GivenRow, Made, Outcome, RowChange, RowChoice, Taker } from '@reciproca/intake';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { Residences } from '../application/residences.js';
import { SetResidence } from '../application/set-residence.js';
import { PEOPLE_COLUMNS, phoneOf, type PersonRow } from './people-columns.js';
import { PersonHomes, type RowHome } from './person-homes.js';
import { readPersonRow } from './read-person-row.js';
import { changedFields, fieldsOf, type PersonFields } from './person-fields.js';

/** What a row has written, to be taken back by. */
export interface MadePerson extends Made {
  readonly before?: Partial<PersonFields>;
  readonly after?: Partial<PersonFields>;
  readonly homeBefore?: RowHome | null;
  readonly homeAfter?: RowHome;
}

/** How rows become people with a home, or change those who are there; minors and households look at the rows before. */
@Injectable()
export class PeopleTakers {
  constructor(
    readonly people: People,
    readonly match: MatchPerson,
    readonly register: RegisterPerson,
    readonly change: ChangePerson,
    readonly setResidence: SetResidence,
    readonly residences: Residences,
    readonly homes: PersonHomes,
  ) {}

  newTaker(): Taker {
    return new PeopleTaker(this);
  }
}

class PeopleTaker implements Taker {
  private readonly adults = new Map<string, string>();
  private readonly households = new Map<string, string>();
  private readonly known = new Map<string, string>();

  constructor(private readonly parts: PeopleTakers) {}

  recall({ cells }: GivenRow, subjectId: string): void {
    const household = cells['household'];
    if (household && !this.known.has(household)) this.known.set(household, subjectId);
  }

  async take(ctx: Ctx, { cells }: GivenRow, choice: RowChoice | null): Promise<Outcome> {
    const row = readPersonRow(cells);
    const phone = row.phone === undefined ? null : phoneOf(row.phone);
    const home = await this.parts.homes.read(ctx, row);
    await this.recallHousehold(ctx, row.household);
    const there = await this.findThere(ctx, { ...row, phone }, choice);
    if ('candidateIds' in there) return { is: 'asks', ...there };
    if (!there.person) return this.add(ctx, row, { phone, home });
    return this.compare(ctx, there.person, { row, phone, home }, choice);
  }

  private async findThere(
    ctx: Ctx,
    sought: Pick<PersonRow, 'givenName' | 'familyName' | 'birthDate'> & { readonly phone: string | null },
    choice: RowChoice | null,
  ): Promise<{ readonly person: PersonCard | null } | { readonly candidateIds: readonly string[] }> {
    if (choice?.as === 'same') return { person: await this.parts.people.getPerson(ctx, choice.id) };
    const { same, perhaps } = await this.parts.match.execute(ctx, sought);
    if (same || choice?.as === 'new' || perhaps.length === 0) return { person: same };
    return { candidateIds: perhaps.map(({ id }) => id) };
  }

  private async add(
    ctx: Ctx,
    row: PersonRow,
    { phone, home }: { readonly phone: string | null; readonly home: RowHome | null },
  ): Promise<Outcome> {
    const { household } = row;
    const isChild = isMinor(row.birthDate, romeDay(ctx.clock.now()));
    const guardianId = household && isChild ? this.adults.get(household) : undefined;
    // Who may be the same was asked about already.
    const person = await this.parts.register.execute(ctx, inputOf(row, phone, guardianId), { evenIfSame: true });
    const householdId = household ? this.households.get(household) : undefined;
    const residence =
      home && (await this.parts.setResidence.execute(ctx, { personId: person.id, householdId, apart: true, ...home }));
    // Remembered at the end: a row that is refused half way leaves nothing to those after it.
    if (household && !isChild && !this.adults.has(household)) this.adults.set(household, person.id);
    if (household && residence) this.households.set(household, residence.householdId);
    return { is: 'made', subjectId: person.id, made: this.parts.homes.onMap(row, home) };
  }

  /** Empty cells say nothing. */
  private async compare(
    ctx: Ctx,
    person: PersonCard,
    { row, phone, home }: { readonly row: PersonRow; readonly phone: string | null; readonly home: RowHome | null },
    choice: RowChoice | null,
  ): Promise<Outcome> {
    if (person.state === 'left') throw new DomainError('person.left', 'conflict', { field: 'familyName' });
    const { before, after } = changedFields(person, fieldsOf(row, phone));
    const homeBefore = await this.parts.homes.find(ctx, person.id);
    const isMove = home !== null && !this.parts.homes.isSame(home, homeBefore);
    this.keepHousehold(row.household, person.id, isMinor(person.birthDate, romeDay(ctx.clock.now())));
    const changes: RowChange[] = [
      ...PEOPLE_COLUMNS.flatMap(({ key }) =>
        key in after ? [{ column: key, before: said(before, key), after: said(after, key) }] : [],
      ),
      ...(isMove ? [await this.parts.homes.describeMove(ctx, homeBefore, home)] : []),
    ];
    if (changes.length === 0) return { is: 'same', subjectId: person.id };
    if (choice?.as !== 'same' || !choice.change) return { is: 'differs', subjectId: person.id, changes };
    if (Object.keys(after).length > 0) await this.parts.change.execute(ctx, person.id, after);
    if (isMove) await this.parts.setResidence.execute(ctx, { personId: person.id, apart: true, ...home });
    const made: MadePerson = {
      before,
      after,
      ...(isMove && { homeBefore, homeAfter: home, ...this.parts.homes.onMap(row, home) }),
    };
    return { is: 'changed', subjectId: person.id, made };
  }

  /** Who of a household is in already answers for its children, and lives where they will. */
  private async recallHousehold(ctx: Ctx, household: string | undefined): Promise<void> {
    const personId = household && this.known.get(household);
    if (!personId || this.adults.has(household)) return;
    const person = await this.parts.people.findPerson(ctx, personId);
    if (!person) return;
    this.adults.set(household, person.guardianId ?? person.id);
    const residence = await this.parts.residences.findResidence(ctx, personId);
    if (residence) this.households.set(household, residence.householdId);
  }

  private keepHousehold(household: string | undefined, personId: string, isChild: boolean): void {
    if (household && !isChild && !this.known.has(household)) this.known.set(household, personId);
  }
}

const said = (fields: Partial<PersonFields>, key: string): string => {
  const value = fields[key as keyof PersonFields];
  if (key === 'phone' && typeof value === 'string') return readablePhone(value);
  return Array.isArray(value) ? value.join(' ') : String((value as string | null | undefined) ?? '');
};

function inputOf(row: PersonRow, phone: string | null, guardianId: string | undefined): PersonInput {
  return {
    givenName: row.givenName,
    familyName: row.familyName,
    birthDate: row.birthDate,
    gender: row.gender,
    phone,
    email: row.email,
    devices: row.device,
    channels: row.device === 'smartphone' ? ['socket', row.email ? 'email' : 'call'] : ['call'],
    ...(row.languages && row.languages.length > 0 && { spokenLanguages: row.languages }),
    ...(guardianId && { guardianId }),
  };
}
