// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type NamedGroup, People, PeopleGroups } from '@reciproca/identity';
import { actsAsStaff, beneficiaryOf, type Ctx, forbidden, isStaff, notFound } from '@reciproca/kernel';
import type { GroupMessage } from '../domain/group-message.js';

/** Staff write to any group; who answers for one, such as a garden, writes to that one, themselves and under their own name. */
@Injectable()
export class GroupWriters {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly people: People,
  ) {}

  /** The groups the reader answers for; none for who acts for somebody else. */
  async listOwn(ctx: Ctx): Promise<readonly NamedGroup[]> {
    return isThemselves(ctx) ? this.groups.listAnsweredBy(ctx, beneficiaryOf(ctx)) : [];
  }

  /** Whoever has signed it is still here, and answers for that group: between the evening and the morning much can happen. */
  async stillSigns(ctx: Ctx, { signedAs, writtenBy, groups }: GroupMessage): Promise<boolean> {
    if (signedAs === null) return true;
    if (writtenBy === null || (await this.people.keepThoseActive(ctx, [writtenBy])).size === 0) return false;
    const own = await this.groups.listAnsweredBy(ctx, writtenBy);
    return groups.every((group) => own.some(({ key }) => key === group));
  }

  /** Throws `group_message.not_yours`. */
  async ensureTo(ctx: Ctx, groups: readonly string[]): Promise<void> {
    if (actsAsStaff(ctx)) return;
    const [only, ...others] = groups;
    const own = await this.listOwn(ctx);
    if (others.length > 0 || !own.some(({ key }) => key === only)) throw forbidden('group_message.not_yours');
  }

  /** What somebody else wrote is not there for who is no staff. Throws `group_message.not_found`, `group_message.not_yours`. */
  async ensureOf(ctx: Ctx, message: GroupMessage): Promise<void> {
    this.ensureReads(ctx, message);
    await this.ensureTo(ctx, message.groups);
  }

  /** Throws `group_message.not_found`. */
  ensureReads(ctx: Ctx, { writtenBy, signedAs }: GroupMessage): void {
    const isOwn = isThemselves(ctx) && writtenBy === ctx.actor.personId && signedAs !== null;
    if (!isStaff(ctx) && !isOwn) throw notFound('group_message');
  }
}

function isThemselves(ctx: Ctx): boolean {
  return ctx.actor.personId !== null && ctx.actor.personId === ctx.beneficiaryId;
}
