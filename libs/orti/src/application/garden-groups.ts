// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GroupKind, PeopleGroups } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { Garden } from '../domain/garden.js';
import { GardenRepository } from '../persistence/garden.repository.js';

/** Whoever has not been there for so long works there no more. */
const SINCE_DAYS = 365;

/** The people of a garden: who answers for it, and who has worked there within a year. */
@Injectable()
export class GardenGroups implements OnModuleInit, GroupKind {
  readonly kind = 'garden';
  readonly says = 'who';
  readonly textKey = 'orti:groups.gardens';
  readonly order = 30;

  constructor(
    private readonly groups: PeopleGroups,
    private readonly gardens: GardenRepository,
  ) {}

  onModuleInit(): void {
    this.groups.add(this);
  }

  async list(ctx: Ctx) {
    return (await this.gardens.listGardens(ctx)).map((garden) => named(ctx, garden));
  }

  /** Its referent. */
  async listAnsweredBy(ctx: Ctx, personId: string) {
    const gardens = await this.gardens.listGardens(ctx);
    return gardens.filter(({ referentId }) => referentId === personId).map((garden) => named(ctx, garden));
  }

  async find(ctx: Ctx, id: string) {
    const group = (await this.list(ctx)).find(({ key }) => key === `garden:${id}`);
    if (!group) return null;
    const since = addDays(romeDay(ctx.clock.now()), -SINCE_DAYS);
    return { name: group.name, personIds: await this.gardens.listPeopleOf(ctx, id, since) };
  }
}

function named(ctx: Ctx, { id, name }: Pick<Garden, 'id' | 'name'>) {
  return { key: `garden:${id}`, name: translator(ctx.language)('orti:groups.garden', { name }) };
}
