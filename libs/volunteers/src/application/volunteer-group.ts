// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GroupKind, PeopleGroups } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { listStandingIds } from '../persistence/standing.read-model.js';

/** Everybody the register says is a volunteer today. */
@Injectable()
export class VolunteerGroup implements OnModuleInit, GroupKind {
  readonly kind = 'volunteers';
  readonly says = 'who';
  readonly textKey = 'volunteers:groups.volunteers';
  readonly order = 15;

  constructor(private readonly groups: PeopleGroups) {}

  onModuleInit(): void {
    this.groups.add(this);
  }

  list(ctx: Ctx) {
    return Promise.resolve([{ key: 'volunteers:registered', name: nameIn(ctx) }]);
  }

  async find(ctx: Ctx, id: string) {
    return id === 'registered' ? { name: nameIn(ctx), personIds: await listStandingIds(ctx) } : null;
  }
}

function nameIn({ language }: Ctx): string {
  return translator(language)('volunteers:groups.registered');
}
