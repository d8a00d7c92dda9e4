// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx, Role } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { GroupKind } from './group-kind.port.js';
import { RoleRepository } from '../persistence/role.repository.js';
import { PeopleGroups } from './people-groups.js';

/** Who is written to as one; residents are everybody, and staff talk to each other elsewhere. */
const ROLES = ['driver', 'gardener', 'sentinel'] as const satisfies readonly Role[];

/** Drivers, gardeners and sentinels, by the role they hold. */
@Injectable()
export class RoleGroups implements OnModuleInit, GroupKind {
  readonly kind = 'role';
  readonly says = 'who';
  readonly textKey = 'identity:groups.roles';
  readonly order = 10;

  constructor(
    private readonly groups: PeopleGroups,
    private readonly roles: RoleRepository,
  ) {}

  onModuleInit(): void {
    this.groups.add(this);
  }

  list(ctx: Ctx) {
    return Promise.resolve(ROLES.map((role) => ({ key: `role:${role}`, name: nameOf(ctx, role) })));
  }

  async find(ctx: Ctx, id: string) {
    const role = ROLES.find((one) => one === id);
    return role ? { name: nameOf(ctx, role), personIds: await this.roles.listHolders(ctx, [role]) } : null;
  }
}

function nameOf(ctx: Ctx, role: (typeof ROLES)[number]): string {
  return translator(ctx.language)(`identity:groups.role.${role}`);
}
