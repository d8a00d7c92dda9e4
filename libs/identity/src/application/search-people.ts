// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { PersonCard } from '../domain/person-card.js';
import { ensureSearchable, type PersonSearch } from '../domain/person-search.js';
import { findPhone } from '../domain/phone.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonSearchRepository } from '../persistence/person-search.repository.js';

const MOST_FOUND = 50;
const MOST_ALIKE = 10;

export interface FoundPeople {
  readonly items: readonly PersonCard[];
  /** Whether there are others: the search should say more. */
  readonly more: boolean;
  /** Where nobody has these names: who has names like them. */
  readonly alike: readonly PersonCard[];
}

/** Finds people of the ente for its staff; every search is written down. Throws `people.search_too_wide`. */
@Injectable()
export class SearchPeople {
  constructor(
    private readonly people: PersonSearchRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(ctx: Ctx, search: PersonSearch): Promise<FoundPeople> {
    const phone = search.phone ? findPhone(search.phone) : null;
    ensureSearchable({ ...search, phone });
    await this.accessLog.record(ctx, {
      action: 'search',
      personId: null,
      detail: { what: 'people', fields: Object.keys(search).filter((field) => search[field as keyof PersonSearch]) },
    });
    const found = await this.people.search(ctx, { ...search, phone }, MOST_FOUND + 1);
    const alike = found.length === 0 ? await this.listAlike(ctx, search) : [];
    return { items: found.slice(0, MOST_FOUND), more: found.length > MOST_FOUND, alike };
  }

  private async listAlike(ctx: Ctx, { givenName, familyName }: PersonSearch): Promise<PersonCard[]> {
    if (!givenName || !familyName) return [];
    return this.people.listAlike(ctx, { givenName, familyName }, MOST_ALIKE);
  }
}
