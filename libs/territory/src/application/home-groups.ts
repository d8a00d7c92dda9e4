// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GroupKind, type NamedGroup, PeopleGroups } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import { BuildingRepository } from '../persistence/building.repository.js';
import { ComuneRepository } from '../persistence/comune.repository.js';
import { type HomePart, ResidenceRepository } from '../persistence/residence.repository.js';

/** People by where they live: a comune, an area, a block, a staircase. */
@Injectable()
export class HomeGroups implements OnModuleInit {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly buildings: BuildingRepository,
    private readonly comuni: ComuneRepository,
    private readonly residences: ResidenceRepository,
  ) {}

  onModuleInit(): void {
    this.groups.add(
      this.kindOf('comune', 'territory:groups.comuni', 10, async (ctx) =>
        (await this.comuni.listOfEnte(ctx)).map(({ code, name }) => ({ key: `comune:${code}`, name })),
      ),
      this.kindOf('area', 'territory:groups.areas', 20, async (ctx) =>
        (await this.buildings.listAreas(ctx)).map(({ id, name }) => ({ key: `area:${id}`, name })),
      ),
      this.kindOf('block', 'territory:groups.blocks', 30, async (ctx) =>
        (await this.buildings.listAreas(ctx)).flatMap((area) =>
          area.blocks.map(({ id, name }) => ({ key: `block:${id}`, name: `${area.name}, ${name}` })),
        ),
      ),
      this.kindOf('staircase', 'territory:groups.staircases', 40, async (ctx) =>
        (await this.buildings.listAreas(ctx)).flatMap(({ blocks }) =>
          blocks.flatMap((block) =>
            block.staircases.map(({ id, label }) => ({ key: `staircase:${id}`, name: `${block.name}, ${label}` })),
          ),
        ),
      ),
    );
  }

  private kindOf(
    kind: HomePart,
    textKey: TextKey,
    order: number,
    list: (ctx: Ctx) => Promise<readonly NamedGroup[]>,
  ): GroupKind {
    return {
      ...{ kind, says: 'where', textKey, order, list },
      find: async (ctx, id) => {
        const group = (await list(ctx)).find(({ key }) => key === `${kind}:${id}`);
        return group ? { name: group.name, personIds: await this.residences.listLivingIn(ctx, kind, id) } : null;
      },
    };
  }
}
