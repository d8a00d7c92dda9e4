// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { PeopleGroups } from '@reciproca/identity';
import { type Ctx, isStaffRole } from '@reciproca/kernel';
import type { GroupMessage } from '../domain/group-message.js';
import { type Reach, WhoIsReached } from '@reciproca/notifications';

export interface Audience {
  readonly names: readonly string[];
  readonly reached: readonly Reach[];
}

/** Who belongs to all of these groups today but who writes, and what reaches each of them. Staff write to each other elsewhere. */
@Injectable()
export class GroupAudience {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly reach: WhoIsReached,
  ) {}

  /** Throws `group.unknown`. */
  async of(ctx: Ctx, { groups, writtenBy }: Pick<GroupMessage, 'groups' | 'writtenBy'>): Promise<Audience> {
    const { names, personIds } = await this.groups.gather(ctx, groups);
    const reached = await this.reach.execute(ctx, personIds);
    return {
      names,
      reached: reached.filter(({ person }) => person.id !== writtenBy && !person.roles.some(isStaffRole)),
    };
  }
}
