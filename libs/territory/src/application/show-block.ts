// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { type BlockInShort, findBlock, listStaircases } from '../persistence/block.read-model.js';

export interface ShownHome {
  readonly personId: string;
  readonly name: string;
  readonly birthYear: string;
  readonly number: string | null;
  readonly floor: number | null;
}

export interface ShownBlock extends BlockInShort {
  readonly staircases: readonly {
    readonly id: string;
    readonly label: string;
    readonly address: string;
    readonly homes: readonly ShownHome[];
  }[];
}

/** A block with who lives at which of its doors, as an operator asks for it on the telephone. */
@Injectable()
export class ShowBlock {
  constructor(
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `block.not_found`. Who has left does not live there any more. */
  async execute(ctx: Ctx, id: string): Promise<ShownBlock> {
    if (!isStaff(ctx)) throw forbidden();
    const block = await findBlock(ctx, id);
    if (!block) throw notFound('block');
    const staircases = await listStaircases(ctx, id);
    const ids = staircases.flatMap(({ homes }) => homes.map(({ personId }) => personId));
    const people = await this.people.listPeopleByIds(ctx, ids);
    await this.accessLog.record(ctx, {
      action: 'search',
      personId: null,
      detail: { what: 'people', fields: ['block'] },
    });
    return {
      ...block,
      staircases: staircases.map(({ homes, ...staircase }) => ({
        ...staircase,
        homes: homes.flatMap(({ personId, ...home }) => {
          const person = people.get(personId);
          if (!person || person.state === 'left') return [];
          return [{ ...home, personId, name: person.fullName, birthYear: person.birthDate.slice(0, 4) }];
        }),
      })),
    };
  }
}
