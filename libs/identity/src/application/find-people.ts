// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { type Finding, type Findings, Finders } from '@reciproca/web';
import type { Named } from '../domain/likeness.rules.js';
import { type PeopleWords, readPeopleWords, widthOf } from '../domain/people-words.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonSearchRepository } from '../persistence/person-search.repository.js';
import { findByOneName, findByWords, listInShort, type PersonInShort } from '../persistence/people-words.read-model.js';
import { fiscalCodeIdentifier } from './fiscal-codes.js';
import { PersonIdentifiers } from './person-identifiers.js';

/** As many as one name alone may show: more would be a list of people nobody has asked for. */
const MOST_OF_ONE_NAME = 10;

/** People by whatever is typed of them; every search is written down. */
@Injectable()
export class FindPeople implements OnModuleInit {
  constructor(
    private readonly finders: Finders,
    private readonly search: PersonSearchRepository,
    private readonly identifiers: PersonIdentifiers,
    private readonly accessLog: AccessLog,
  ) {}

  onModuleInit(): void {
    this.finders.add({
      key: 'people',
      textKey: 'identity:people.title',
      order: 10,
      find: (ctx, typed, most) => this.execute(ctx, typed, most),
    });
  }

  async execute(ctx: Ctx, typed: string, most: number): Promise<Findings> {
    if (!isStaff(ctx)) throw forbidden();
    const asked = readPeopleWords(typed);
    const width = widthOf(asked);
    if (width === 'too_wide') return { items: [], more: false, noteKey: 'identity:people.sayMore' };
    await this.accessLog.record(ctx, {
      action: 'search',
      personId: null,
      detail: { what: 'people', fields: fieldsOf(asked) },
    });
    if (asked.fiscalCode) return shown(ctx, await this.byFiscalCode(ctx, asked.fiscalCode), most);
    if (width === 'one_name') return this.byOneName(ctx, asked, most);
    const found = await findByWords(ctx, asked, most + 1);
    return found.length > 0 ? shown(ctx, found, most) : this.byLikeness(ctx, asked, most);
  }

  private async byFiscalCode(ctx: Ctx, typed: string): Promise<PersonInShort[]> {
    const id = await this.identifiers.findOwner(ctx, fiscalCodeIdentifier(typed, 'q'));
    return listInShort(ctx, id ? [id] : []);
  }

  private async byOneName(ctx: Ctx, { words }: PeopleWords, most: number): Promise<Findings> {
    const name = words.find((word) => word.length >= 2) ?? '';
    const found = await findByOneName(ctx, name, MOST_OF_ONE_NAME + 1);
    return found.length > MOST_OF_ONE_NAME
      ? { items: [], more: false, noteKey: 'identity:people.sayMore' }
      : shown(ctx, found, most);
  }

  private async byLikeness(ctx: Ctx, { words, born }: PeopleWords, most: number): Promise<Findings> {
    const alike = [];
    for (const named of listNames(words)) alike.push(...(await this.search.listAlike(ctx, named, most)));
    const ids = alike
      .filter(({ birthDate }) => !born || (birthDate >= born.from && birthDate <= born.until))
      .map(({ id }) => id);
    const found = await listInShort(ctx, ids);
    return { ...shown(ctx, found, most), ...(found.length > 0 && { noteKey: 'identity:people.onlyAlike' }) };
  }
}

/** One of these words may be of two names: Maria Rosa Montà. */
function listNames(words: readonly string[]): Named[] {
  return words
    .slice(1)
    .map((_, at) => ({ givenName: words.slice(0, at + 1).join(''), familyName: words.slice(at + 1).join('') }));
}

function fieldsOf({ phone, fiscalCode, born, words }: PeopleWords): string[] {
  return [phone && 'phone', fiscalCode && 'fiscalCode', born && 'birthDate', words.length > 0 && 'name'].filter(
    (field): field is string => Boolean(field),
  );
}

function shown(ctx: Ctx, found: readonly PersonInShort[], most: number): Findings {
  return { items: found.slice(0, most).map((person) => findingOf(ctx, person)), more: found.length > most };
}

function findingOf(ctx: Ctx, { id, fullName, birthDate, state, comune, block }: PersonInShort): Finding {
  const t = translator(ctx.language);
  const facts = [
    t('identity:people.bornIn', { year: birthDate.slice(0, 4) }),
    comune,
    block,
    state !== 'active' && t(`identity:state.${state}`),
  ];
  return { href: `/people/${id}`, title: fullName, facts: facts.filter((fact): fact is string => Boolean(fact)) };
}
