// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type PersonCard, type PersonSearch, SearchPeople } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { readCallerQuery } from '../domain/caller-query.rules.js';

const MOST_SHOWN = 20;

export interface FoundCallers {
  readonly items: readonly PersonCard[];
  readonly more: boolean;
}

/** Who is on the telephone. Every search is written down; throws `people.search_too_wide`. */
@Injectable()
export class FindCaller {
  constructor(private readonly search: SearchPeople) {}

  /** By what was typed in the one box: a number in any spelling, or two names in either order. */
  async execute(ctx: Ctx, typed: string): Promise<FoundCallers> {
    const query = readCallerQuery(typed);
    if (!query) return this.bySearch(ctx, { familyName: typed });
    if (query.by === 'phone') return this.bySearch(ctx, { phone: query.typed });
    const found = [];
    for (const order of query.orders) found.push(await this.search.execute(ctx, order));
    const items = new Map(found.flatMap((each) => each.items).map((person) => [person.id, person]));
    // Nobody of that name: a slip of the pen is looked through.
    if (items.size === 0) for (const person of found.flatMap(({ alike }) => alike)) items.set(person.id, person);
    return this.capped(
      [...items.values()],
      found.some(({ more }) => more),
    );
  }

  async bySearch(ctx: Ctx, search: PersonSearch): Promise<FoundCallers> {
    const { items, more } = await this.search.execute(ctx, search);
    return this.capped(items, more);
  }

  private capped(items: readonly PersonCard[], more: boolean): FoundCallers {
    return { items: items.slice(0, MOST_SHOWN), more: more || items.length > MOST_SHOWN };
  }
}
