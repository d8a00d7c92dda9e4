// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { MatchPerson, nameKey, type PersonCard, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { dayShape, lineText } from '@reciproca/platform';
import { z } from 'zod';
import { CellRefused } from '../domain/cell-refused.js';
import type { Cells, RowChoice } from '../domain/intake-row.js';
import { unfoldNames } from '../domain/unfold-names.js';
import { writtenDay } from '../domain/written-day.js';
import type { IntakeColumn } from './intake-kinds.js';

/** Who a row is about: how people are named in files. */
export const NAMED_COLUMNS: readonly IntakeColumn[] = [
  {
    key: 'familyName',
    textKey: 'intake:column.familyName',
    names: ['cognome', 'family_name', 'surname'],
    isRequired: true,
  },
  { key: 'givenName', textKey: 'intake:column.givenName', names: ['nome', 'given_name', 'name'], isRequired: true },
  {
    key: 'familyGiven',
    textKey: 'intake:column.familyGiven',
    names: ['cognome e nome', 'cognome nome', 'cognome/nome', 'nominativo', 'assistito', 'surname and name'],
    standsFor: ['familyName', 'givenName'],
  },
  {
    key: 'givenFamily',
    textKey: 'intake:column.givenFamily',
    names: ['nome e cognome', 'nome cognome', 'full_name', 'nome completo'],
    standsFor: ['familyName', 'givenName'],
  },
  {
    key: 'birthDate',
    textKey: 'intake:column.birthDate',
    names: ['data di nascita', 'nascita', 'nato il', 'nata il', 'nato/a il', 'data nascita', 'birth_date'],
    isRequired: true,
  },
];

export const namedFields = {
  givenName: lineText(100),
  familyName: lineText(100),
  birthDate: z.preprocess(writtenDay, dayShape),
};

interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
}

/** Who is twice in a file, however the name is written. */
export function namedKey(row: Cells): string {
  const { cells } = unfoldNames(row);
  const [family, given] = [nameKey(cells['familyName'] ?? ''), nameKey(cells['givenName'] ?? '')];
  const born = writtenDay(cells['birthDate']);
  return family && given && born ? `${family}|${given}|${born}` : '';
}

/** People who are there already, for files about them. */
@Injectable()
export class NamedPeople {
  constructor(
    private readonly match: MatchPerson,
    private readonly people: People,
  ) {}

  /** Somebody, or whoever may be meant. Throws `intake.nobody`. */
  async find(
    ctx: Ctx,
    { givenName, familyName, birthDate }: Named,
    choice: RowChoice | null,
  ): Promise<{ readonly person: PersonCard } | { readonly candidateIds: readonly string[] }> {
    if (choice?.as === 'same') return { person: await this.people.getPerson(ctx, choice.id) };
    const { same, perhaps } = await this.match.execute(ctx, { givenName, familyName, birthDate, phone: null });
    if (same) return { person: same };
    if (choice?.as !== 'new' && perhaps.length > 0) return { candidateIds: perhaps.map(({ id }) => id) };
    throw new CellRefused('familyName', 'intake.nobody');
  }

  async name(ctx: Ctx, ids: readonly string[]): Promise<Map<string, { readonly name: string; readonly href: string }>> {
    const people = await this.people.listPeopleByIds(ctx, ids);
    return new Map([...people].map(([id, { fullName }]) => [id, { name: fullName, href: `/people/${id}` }]));
  }
}
