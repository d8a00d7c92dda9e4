// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { KeptApart } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import { type Enrolment, HOLDING, isOf } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';

/** Who is never to meet is not brought together by a course either; neither of the two learns of it. */
@Injectable()
export class EnsureNotApart {
  constructor(private readonly apart: KeptApart) {}

  /**
   * @param others who has a part in the activity
   * @param overrule why it is to be all the same: for staff alone. Returns whether anything was overruled
   * @throws DomainError `activities.by_the_office` to residents, `activities.kept_apart` to staff
   */
  async execute(
    ctx: Ctx,
    personId: string,
    meetings: readonly Pick<Meeting, 'id'>[],
    others: readonly Enrolment[],
    overrule: string | null,
  ): Promise<boolean> {
    const there = others.filter((one) => HOLDING.includes(one.state) && meetings.some(({ id }) => isOf(one, id)));
    const met = await this.apart.findAmong(
      ctx,
      personId,
      there.map((one) => one.personId),
    );
    if (!met) return false;
    if (!isStaff(ctx)) throw new DomainError('activities.by_the_office', 'conflict');
    if (overrule !== null) return true;
    throw new DomainError('activities.kept_apart', 'conflict', { field: 'overrule', name: met.name });
  }
}
