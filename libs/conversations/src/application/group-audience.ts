// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { PeopleGroups } from '@reciproca/identity';
import { type Ctx, isStaffRole } from '@reciproca/kernel';
import { type Reach, WhoIsReached } from '@reciproca/notifications';

export interface Audience {
  readonly names: readonly string[];
  readonly reached: readonly Reach[];
}

/** Who belongs to all of these groups today, and what reaches each of them. Staff write to each other elsewhere. */
@Injectable()
export class GroupAudience {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly reach: WhoIsReached,
  ) {}

  /** Throws `group.unknown`. */
  async of(ctx: Ctx, keys: readonly string[]): Promise<Audience> {
    const { names, personIds } = await this.groups.gather(ctx, keys);
    const reached = await this.reach.execute(ctx, personIds);
    return { names, reached: reached.filter(({ person }) => !person.roles.some(isStaffRole)) };
  }
}
