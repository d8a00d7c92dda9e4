// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { EnsureFree, GuardianYes } from '@reciproca/exchange';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, isStaff, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ENROLMENT_CHANGED } from '../domain/activities.events.js';
import { shownTo } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import { type Enrolment, ENROLMENT_TRANSITIONS, type EnrolmentState, HOLDING } from '../domain/enrolment.js';
import { meetingsAhead } from '../domain/places.rules.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';
import type { AcceptInput } from './activity.input.js';
import { EnsureNotApart } from './ensure-not-apart.js';
import { MoveUp } from './move-up.js';

type Answer = Extract<EnrolmentState, 'enrolled' | 'withdrawn' | 'lapsed'>;

/** A place that has become free is taken, given back, or lost by silence. */
@Injectable()
export class AnswerPlace {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly people: People,
    private readonly guardians: GuardianYes,
    private readonly ensureFree: EnsureFree,
    private readonly ensureNotApart: EnsureNotApart,
    private readonly diary: ActivitiesDiary,
    private readonly moveUp: MoveUp,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `activities.answer_late`, `.not_open`, `.nothing_ahead`, `activity_enrolment.wrong_state`, and what `GuardianYes`, `EnsureNotApart` and `EnsureFree` throw. */
  async accept(ctx: Ctx, id: string, { heard, overrule }: AcceptInput): Promise<Enrolment> {
    const { activity, enrolment } = await this.lock(ctx, id);
    ensureTransition('activity_enrolment', ENROLMENT_TRANSITIONS, enrolment.state, 'enrolled');
    if (enrolment.answerBy && enrolment.answerBy < ctx.clock.now())
      throw new DomainError('activities.answer_late', 'conflict');
    if (activity.state !== 'open') throw new DomainError('activities.not_open', 'conflict');
    await this.people.keepPerson(ctx, enrolment.personId);
    await this.guardians.ensure(ctx, enrolment.personId, heard);
    const ahead = await this.listAhead(ctx, enrolment);
    if (ahead.length === 0) throw new DomainError('activities.nothing_ahead', 'conflict');
    const living = await this.enrolments.listLiving(ctx, [activity.id]);
    await this.ensureNotApart.execute(ctx, enrolment.personId, ahead, living, overrule ?? null);
    const times = await this.diary.wanted(ctx, activity, ahead, enrolment.personId);
    await this.ensureFree.times(ctx, times, overrule ?? null);
    return this.settle(ctx, activity, enrolment, 'enrolled');
  }

  /** At any time, also by who waits. Throws `activity_enrolment.wrong_state` once it is over. */
  async withdraw(ctx: Ctx, id: string): Promise<Enrolment> {
    const { activity, enrolment } = await this.lock(ctx, id);
    return this.settle(ctx, activity, enrolment, 'withdrawn');
  }

  /** Nobody has answered in time: the next in line is asked. */
  async lapse(ctx: Ctx, id: string): Promise<void> {
    const { activity, enrolment } = await this.lock(ctx, id);
    const isDue = enrolment.state === 'offered' && enrolment.answerBy !== null && enrolment.answerBy < ctx.clock.now();
    if (isDue) await this.settle(ctx, activity, enrolment, 'lapsed');
  }

  /** Somebody has left: whatever they had a part in goes on without them. */
  async leave(ctx: Ctx, personId: string): Promise<void> {
    for (const { id } of await this.enrolments.listLivingOf(ctx, personId)) {
      const { activity, enrolment } = await this.lock(ctx, id);
      await this.settle(ctx, activity, enrolment, 'withdrawn');
    }
  }

  /** One's own, or staff; for others it does not exist. */
  private async lock(ctx: Ctx, id: string): Promise<{ activity: Activity; enrolment: Enrolment }> {
    const found = await this.enrolments.get(ctx, id);
    const isAllowed = ctx.actor.personId === null || isStaff(ctx) || found.personId === ctx.beneficiaryId;
    if (!isAllowed) throw notFound('activity_enrolment');
    const activity = await this.activities.lock(ctx, found.activityId);
    return { activity, enrolment: await this.enrolments.get(ctx, id) };
  }

  private async listAhead(ctx: Ctx, enrolment: Enrolment) {
    return meetingsAhead(enrolment, await this.activities.listMeetings(ctx, enrolment.activityId), ctx.clock.now());
  }

  private async settle(ctx: Ctx, activity: Activity, enrolment: Enrolment, state: Answer): Promise<Enrolment> {
    ensureTransition('activity_enrolment', ENROLMENT_TRANSITIONS, enrolment.state, state);
    const { id: enrolmentId, personId } = enrolment;
    await this.enrolments.move(ctx, enrolment, state);
    const ahead = await this.listAhead(ctx, enrolment);
    if (HOLDING.includes(enrolment.state))
      await this.diary.write(
        ctx,
        ahead.map(({ id }) => id),
      );
    if (state !== 'enrolled') await this.moveUp.execute(ctx, activity);
    const { id: activityId, kind } = activity;
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: `activity_${state}`, activityId } });
    const about = { activityId, kind, enrolmentId, personId, actorId: ctx.actor.personId };
    const payload = { ...about, state, at: ahead[0]?.startsAt.toISOString() ?? null };
    // That it is called off they have heard; a place in it is no news any more.
    if (activity.state !== 'called_off') await emit(ctx, { topic: ENROLMENT_CHANGED, payload });
    return shownTo(ctx, { ...enrolment, state, answerBy: null });
  }
}
