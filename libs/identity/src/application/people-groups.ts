// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import { type GroupAspect, type NamedGroup, partsOfKey } from '../domain/people-group.js';
import type { GroupKind } from './group-kind.port.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** Groups of one kind, to choose from. */
export interface GroupChoices {
  readonly says: GroupAspect;
  readonly textKey: TextKey;
  readonly groups: readonly NamedGroup[];
}

/** People in whom several things come together, and what those are called. */
export interface Gathered {
  readonly names: readonly string[];
  /** Active, in the order of their ids. */
  readonly personIds: readonly string[];
}

/** By what people can be named together, such as where they live or what they do: each lib adds what it knows. */
@Injectable()
export class PeopleGroups {
  private kinds: readonly GroupKind[] = [];

  constructor(private readonly people: PersonRepository) {}

  add(...kinds: readonly GroupKind[]): void {
    this.kinds = [...this.kinds, ...kinds].sort((a, b) => a.order - b.order);
  }

  async list(ctx: Ctx): Promise<GroupChoices[]> {
    const choices: GroupChoices[] = [];
    for (const source of this.kinds)
      choices.push({ says: source.says, textKey: source.textKey, groups: await source.list(ctx) });
    return choices.filter(({ groups }) => groups.length > 0);
  }

  /** The groups somebody answers for, such as a garden. */
  async listAnsweredBy(ctx: Ctx, personId: string): Promise<NamedGroup[]> {
    const groups: NamedGroup[] = [];
    for (const source of this.kinds) groups.push(...((await source.listAnsweredBy?.(ctx, personId)) ?? []));
    return groups;
  }

  /** The active people who belong to each of these groups; everybody where none is named. Throws `group.unknown` at the field of its aspect. */
  async gather(ctx: Ctx, keys: readonly string[]): Promise<Gathered> {
    const names: string[] = [];
    let personIds = await this.people.listActiveIds(ctx);
    for (const key of keys) {
      const { kind, id } = partsOfKey(key);
      const source = this.kinds.find((one) => one.kind === kind);
      const group = await source?.find(ctx, id);
      if (!group) throw new DomainError('group.unknown', 'invalid', { field: source?.says ?? 'who' });
      const members = new Set(group.personIds);
      personIds = personIds.filter((one) => members.has(one));
      names.push(group.name);
    }
    return { names, personIds };
  }
}
