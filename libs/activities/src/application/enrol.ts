// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { EnsureFree, GuardianYes } from '@reciproca/exchange';
import { AccessLog, People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, forbidden, isStaff, newId, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { Residences } from '@reciproca/territory';
import { ENROLMENT_CHANGED } from '../domain/activities.events.js';
import { mayRead, shownTo } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import type { Enrolment } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';
import { hasRoom, meetingsAhead } from '../domain/places.rules.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';
import type { EnrolmentInput } from './activity.input.js';
import { EnsureNotApart } from './ensure-not-apart.js';
import { MoveUp } from './move-up.js';

/** Somebody takes part, for all meetings or for some: they have a place, or wait for one. */
@Injectable()
export class Enrol {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly people: People,
    private readonly residences: Residences,
    private readonly guardians: GuardianYes,
    private readonly ensureFree: EnsureFree,
    private readonly ensureNotApart: EnsureNotApart,
    private readonly diary: ActivitiesDiary,
    private readonly moveUp: MoveUp,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * For the person acted for. Throws `activities.not_open`, `.invited_only`, `.tutor_by_staff`, `.no_such_meeting`, `.nothing_ahead`,
   * `.enrolled_already`, what `GuardianYes` throws for who does not answer for themselves, and what `EnsureFree` throws where they have
   * something else then; `EnsureNotApart` likewise.
   */
  async execute(ctx: Ctx, activityId: string, input: EnrolmentInput): Promise<Enrolment> {
    const personId = beneficiaryOf(ctx);
    const activity = await this.activities.lock(ctx, activityId);
    await this.people.keepPerson(ctx, personId);
    await this.ensureMay(ctx, activity, personId, input);
    await this.guardians.ensure(ctx, personId, input.heard);
    const guardian = await this.guardians.findGuardian(ctx, personId);
    const meetings = await this.activities.listMeetings(ctx, activityId);
    const wanted = wantedOf(ctx, meetings, input.meetingIds);
    const living = await this.enrolments.listLiving(ctx, [activityId]);
    if (living.some((one) => one.personId === personId))
      throw new DomainError('activities.enrolled_already', 'conflict');
    const overrule = input.overrule ?? null;
    const meetsApart = await this.ensureNotApart.execute(ctx, personId, wanted, living, overrule);
    const times = await this.diary.wanted(ctx, activity, wanted, personId);
    const isOverruled = (await this.ensureFree.times(ctx, times, overrule)) || meetsApart;
    const isSure = hasRoom(input, wanted, activity.capacity, await this.afterTheLine(ctx, activity, living));
    const enrolment: Enrolment = {
      ...{
        id: newId(),
        activityId,
        personId,
        role: input.role,
        state: isSure ? 'enrolled' : 'waiting',
        answerBy: null,
      },
      ...{ meetingIds: input.meetingIds ?? null, needsRide: input.needsRide, needsChildCare: input.needsChildCare },
      ...{ guardianId: guardian?.id ?? null, overruledBecause: isOverruled ? overrule : null },
      ...{ enteredBy: ctx.actor.personId, channel: ctx.channel, createdAt: ctx.clock.now() },
    };
    await this.enrolments.insert(ctx, enrolment);
    if (isSure)
      await this.diary.write(
        ctx,
        wanted.map(({ id }) => id),
      );
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'activity_enrolled', activityId } });
    await this.tell(ctx, activity, enrolment, wanted);
    return shownTo(ctx, enrolment);
  }

  private async ensureMay(ctx: Ctx, activity: Activity, personId: string, { role }: EnrolmentInput): Promise<void> {
    if (!isStaff(ctx)) {
      const home = await this.residences.findResidence(ctx, personId);
      const own = await this.enrolments.findLiving(ctx, activity.id, personId);
      if (!mayRead(ctx, activity, { areaId: home?.areaId ?? null, own })) throw notFound('activity');
      if (role === 'tutor') throw forbidden('activities.tutor_by_staff');
      if (activity.audience === 'invited' && !own) throw forbidden('activities.invited_only');
    }
    if (activity.state !== 'open') throw new DomainError('activities.not_open', 'conflict');
  }

  /** Who waits comes first, also to a place that became free in silence. Returns who has a part in it then. */
  private async afterTheLine(
    ctx: Ctx,
    activity: Activity,
    living: readonly Enrolment[],
  ): Promise<readonly Enrolment[]> {
    if (!living.some(({ state }) => state === 'waiting')) return living;
    await this.moveUp.execute(ctx, activity);
    return this.enrolments.listLiving(ctx, [activity.id]);
  }

  private async tell(ctx: Ctx, { kind }: Activity, enrolment: Enrolment, [first]: readonly Meeting[]): Promise<void> {
    const { id: enrolmentId, activityId, personId, state } = enrolment;
    const about = { activityId, kind, enrolmentId, personId, actorId: ctx.actor.personId };
    const at = first?.startsAt.toISOString() ?? null;
    const payload = { ...about, state: state === 'enrolled' ? state : ('waiting' as const), at };
    await emit(ctx, { topic: ENROLMENT_CHANGED, payload });
  }
}

/** Those to come; staff write down afterwards too who came to which. */
function wantedOf(ctx: Ctx, meetings: readonly Meeting[], ids: readonly string[] | undefined): Meeting[] {
  const planned = meetings.filter(({ state }) => state === 'planned');
  if (ids && !ids.every((id) => planned.some((meeting) => meeting.id === id)))
    throw new DomainError('activities.no_such_meeting', 'invalid', { field: 'meetingIds' });
  const named = ids ? planned.filter(({ id }) => ids.includes(id)) : [];
  if (isStaff(ctx) && named.length > 0) return named;
  const wanted = meetingsAhead({ meetingIds: ids ?? null }, meetings, ctx.clock.now());
  if (wanted.length === 0) throw new DomainError('activities.nothing_ahead', 'conflict');
  return wanted;
}
