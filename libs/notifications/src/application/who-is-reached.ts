// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { isMinor, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { type WayReached, wayReached } from '../domain/reached-by.js';
import { DelegateReadModel } from '../persistence/delegate.read-model.js';
import { Reaches } from './reaches.js';

/** How one person would be reached, and who acts for them and is told as well. */
export interface Reach {
  readonly person: PersonCard;
  readonly way: WayReached;
  readonly others: readonly PersonCard[];
}

/** Before something is told to many: what brings it to each of them, if anything does. */
@Injectable()
export class WhoIsReached {
  constructor(
    private readonly people: People,
    private readonly reaches: Reaches,
    private readonly delegates: DelegateReadModel,
  ) {}

  /** In the order of the ids; who is not there is left out. */
  async execute(ctx: Ctx, personIds: readonly string[]): Promise<Reach[]> {
    const delegates = await this.delegates.listScoped(ctx, personIds);
    const actingFor = (id: string): string[] =>
      (delegates.get(id) ?? [])
        .filter(({ scope }) => scope === 'all' || scope === 'news')
        .map(({ personId }) => personId);
    const people = await this.people.listPeopleByIds(ctx, [...personIds, ...personIds.flatMap(actingFor)]);
    const reaches = await this.reaches.ofMany(ctx, [...people.values()]);
    const today = romeDay(ctx.clock.now());
    const wayOf = (person: PersonCard, others: readonly WayReached[]): WayReached =>
      wayReached({ ...person, ...reaches.get(person.id), isMinor: isMinor(person.birthDate, today) }, others);
    return personIds.flatMap((id) => {
      const person = people.get(id);
      if (!person) return [];
      const others = [...new Set(actingFor(id))].flatMap((other) => people.get(other) ?? []);
      return [
        {
          person,
          others,
          way: wayOf(
            person,
            others.map((other) => wayOf(other, [])),
          ),
        },
      ];
    });
  }
}
