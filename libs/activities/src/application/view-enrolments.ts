// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ensureStaff, shownTo } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import type { Enrolment } from '../domain/enrolment.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';

export interface OwnEnrolment extends Enrolment {
  readonly activity: Pick<Activity, 'title' | 'kind' | 'state'>;
}

/** What one person has a part in. */
@Injectable()
export class ViewEnrolments {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly people: People,
  ) {}

  /** The newest first, those that are over too; of others for staff alone. */
  async list(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<OwnEnrolment>> {
    if (!isStaff(ctx) && personId !== ctx.beneficiaryId) throw notFound('person');
    await this.people.getPerson(ctx, personId);
    const { items, next } = await this.enrolments.listOf(ctx, personId, page);
    return { items: await this.named(ctx, items), next };
  }

  /** What is not over, of one person, for staff; the newest first. */
  async listLiving(ctx: Ctx, personId: string): Promise<OwnEnrolment[]> {
    ensureStaff(ctx);
    return this.named(ctx, await this.enrolments.listLivingOf(ctx, personId));
  }

  /** The activity it is in, for who may read it. Throws `activity_enrolment.not_found`. */
  async findActivityId(ctx: Ctx, id: string): Promise<string> {
    const found = await this.enrolments.get(ctx, id);
    if (!isStaff(ctx) && found.personId !== ctx.beneficiaryId) throw notFound('activity_enrolment');
    return found.activityId;
  }

  private async named(ctx: Ctx, enrolments: readonly Enrolment[]): Promise<OwnEnrolment[]> {
    const activities = await this.activities.listByIds(
      ctx,
      enrolments.map(({ activityId }) => activityId),
    );
    const byId = new Map(activities.map(({ id, title, kind, state }) => [id, { title, kind, state }]));
    return enrolments.flatMap((one) => {
      const activity = byId.get(one.activityId);
      return activity ? [{ ...shownTo(ctx, one), activity }] : [];
    });
  }
}
