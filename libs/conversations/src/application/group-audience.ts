// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { KeptApart, PeopleGroups } from '@reciproca/identity';
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
    private readonly keptApart: KeptApart,
  ) {}

  /** What somebody signs with their own name never reaches who is kept apart from them. Throws `group.unknown`. */
  async of(
    ctx: Ctx,
    { groups, writtenBy, signedAs }: Pick<GroupMessage, 'groups' | 'writtenBy' | 'signedAs'>,
  ): Promise<Audience> {
    const { names, personIds } = await this.groups.gather(ctx, groups);
    const signer = signedAs === null ? null : writtenBy;
    const apart = signer ? (await this.keptApart.listFor(ctx, [signer])).get(signer) : undefined;
    const reached = await this.reach.execute(
      ctx,
      personIds.filter((id) => id !== writtenBy && !apart?.has(id)),
    );
    return { names, reached: reached.filter(({ person }) => !person.roles.some(isStaffRole)) };
  }
}
