// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, type Role, ROLES } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import {
  type ListAsk,
  type ListFilter,
  type ListLine,
  type SavedList,
  SavedLists,
  type SheetCell,
} from '@reciproca/web';
import { PERSON_STATES } from '../domain/person-card.js';
import { readablePhone } from '../domain/phone.rules.js';
import { type ListedPerson, listPeopleInOrder } from '../persistence/people-list.read-model.js';

const HELPERS: readonly Role[] = ['driver', 'gardener', 'sentinel', 'tutor'];

const role = (roles: readonly Role[]): ListFilter => ({
  name: 'role',
  textKey: 'web:list.role',
  as: 'choice',
  options: () => roles.map((value) => ({ value, textKey: `identity:role.${value}` as const })),
});
const STATE: ListFilter = {
  name: 'state',
  textKey: 'web:list.state',
  as: 'choice',
  options: () => PERSON_STATES.map((value) => ({ value, textKey: `identity:state.${value}` as const })),
  usual: () => 'active',
};
const COMUNE: ListFilter = { name: 'comune', textKey: 'web:list.comune', as: 'words' };

/** All people of the ente, for its coordinators alone, and who helps, for all of its staff. */
@Injectable()
export class PeopleLists implements OnModuleInit {
  constructor(private readonly lists: SavedLists) {}

  onModuleInit(): void {
    this.lists.add(PEOPLE, VOLUNTEERS);
  }
}

const PEOPLE: SavedList = {
  key: 'people',
  textKey: 'identity:list.people',
  leadKey: 'identity:list.people.lead',
  order: 10,
  roles: ['coordinator'],
  columns: [
    'web:list.family_name',
    'web:list.given_name',
    'web:list.birth_date',
    'web:list.phone',
    'web:list.email',
    'web:list.comune',
    'web:list.roles',
    'web:list.state',
    'web:list.since',
  ],
  filters: [
    role(ROLES),
    STATE,
    COMUNE,
    { name: 'from', textKey: 'identity:list.since_from', as: 'day' },
    { name: 'until', textKey: 'identity:list.since_until', as: 'day' },
  ],
  load: (ctx, ask) =>
    load(ctx, ask, false, (one) => [
      one.familyName,
      one.givenName,
      day(one.birthDate),
      phone(one.phone),
      one.email ?? '',
      one.comune ?? '',
      rolesOf(ctx, one),
      translator(ctx.language)(`identity:state.${one.state}`),
      day(one.since),
    ]),
};

const VOLUNTEERS: SavedList = {
  key: 'volunteers',
  textKey: 'identity:list.volunteers',
  leadKey: 'identity:list.volunteers.lead',
  order: 20,
  roles: STAFF,
  columns: [
    'web:list.family_name',
    'web:list.given_name',
    'web:list.phone',
    'web:list.comune',
    'web:list.roles',
    'web:list.state',
    'identity:validity.vetting',
    'identity:validity.volunteer_cover',
  ],
  filters: [role(HELPERS), STATE, COMUNE],
  load: (ctx, ask) =>
    load(ctx, ask, true, (one) => [
      one.familyName,
      one.givenName,
      phone(one.phone),
      one.comune ?? '',
      rolesOf(ctx, one),
      translator(ctx.language)(`identity:state.${one.state}`),
      day(one.vettedUntil),
      day(one.coveredUntil),
    ]),
};

async function load(
  ctx: Ctx,
  { filter, skip, most }: ListAsk,
  helpersOnly: boolean,
  cellsOf: (one: ListedPerson) => SheetCell[],
): Promise<{ lines: ListLine[]; total: number }> {
  const people = await listPeopleInOrder(ctx, { ...filter, helpersOnly, skip, most });
  return {
    lines: people.map((one) => ({ cells: cellsOf(one), href: `/people/${one.id}` })),
    total: people[0]?.total ?? 0,
  };
}

const day = (written: string | null): SheetCell => (written ? { day: written, as: 'day' } : '');
const phone = (number: string | null): string => (number ? readablePhone(number) : '');

function rolesOf(ctx: Ctx, { roles }: ListedPerson): string {
  const t = translator(ctx.language);
  return roles.map((one) => t(`identity:role.${one}`)).join(', ');
}
