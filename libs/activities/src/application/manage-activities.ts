// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ManageProjects } from '@reciproca/projects';
import { Buildings, Places } from '@reciproca/territory';
import { ensureStaff } from '../domain/activities.policy.js';
import { MEETING_CHANGED } from '../domain/activities.events.js';
import { type Activity, ACTIVITY_TRANSITIONS } from '../domain/activity.js';
import { isOf } from '../domain/enrolment.js';
import { meetingsAhead, takenIn } from '../domain/places.rules.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';
import type { ActivityInput, MoveActivityInput } from './activity.input.js';
import { CallOffActivity } from './call-off-activity.js';
import { MoveUp } from './move-up.js';

/** What staff hold, or somebody holds with them: written down, changed, opened, ended. */
@Injectable()
export class ManageActivities {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly places: Places,
    private readonly buildings: Buildings,
    private readonly projects: ManageProjects,
    private readonly diary: ActivitiesDiary,
    private readonly moveUp: MoveUp,
    private readonly callOff: CallOffActivity,
    private readonly accessLog: AccessLog,
  ) {}

  /** A draft. Throws `activities.area_needed`, `activities.least_over_capacity`, `area.not_found`, `place.not_found`, `project.not_found`. */
  async create(ctx: Ctx, input: ActivityInput): Promise<Activity> {
    ensureStaff(ctx);
    const activity: Activity = {
      ...(await this.fieldsOf(ctx, input)),
      ...{ id: newId(), state: 'draft', reason: null, createdBy: ctx.actor.personId, createdAt: ctx.clock.now() },
    };
    await this.activities.insert(ctx, activity);
    await this.record(ctx, activity.id, 'activity_created');
    return activity;
  }

  /** Throws what {@link create} throws, and `activities.capacity_taken` where more have a place already. */
  async change(ctx: Ctx, id: string, input: ActivityInput): Promise<Activity> {
    ensureStaff(ctx);
    const before = await this.activities.lock(ctx, id);
    const activity: Activity = { ...before, ...(await this.fieldsOf(ctx, input)) };
    const now = ctx.clock.now();
    const living = await this.enrolments.listLiving(ctx, [id]);
    const ahead = meetingsAhead({ meetingIds: null }, await this.activities.listMeetings(ctx, id), now);
    const taken = Math.max(0, ...ahead.map((meeting) => takenIn(meeting.id, living)));
    if (activity.capacity !== null && activity.capacity < taken)
      throw new DomainError('activities.capacity_taken', 'conflict', { field: 'capacity', taken });
    await this.activities.save(ctx, activity);
    await this.moveUp.execute(ctx, activity);
    if (activity.placeId !== before.placeId) await this.tellPlace(ctx, activity);
    await this.record(ctx, id, 'activity_changed');
    return activity;
  }

  /** Throws `activity.wrong_state`, `activities.meetings_needed`, `activities.meetings_ahead`, `activities.reason_needed`. */
  async move(ctx: Ctx, id: string, { state, reason }: MoveActivityInput): Promise<Activity> {
    ensureStaff(ctx);
    const activity = await this.activities.lock(ctx, id);
    ensureTransition('activity', ACTIVITY_TRANSITIONS, activity.state, state);
    if (state === 'called_off') {
      if (!reason) throw new DomainError('activities.reason_needed', 'invalid', { field: 'reason' });
      await this.callOff.execute(ctx, activity, reason);
    } else {
      const meetings = await this.activities.listMeetings(ctx, id);
      const [next] = meetingsAhead({ meetingIds: null }, meetings, ctx.clock.now());
      if (state === 'open' && !next) throw new DomainError('activities.meetings_needed', 'conflict');
      // Who is to come would be neither told nor reminded.
      if (state === 'ended' && next) throw new DomainError('activities.meetings_ahead', 'conflict');
      await this.activities.move(ctx, id, activity.state, state, null);
    }
    await this.record(ctx, id, `activity_${state}`);
    return { ...activity, state, reason: state === 'called_off' ? (reason ?? null) : null };
  }

  private async fieldsOf(
    ctx: Ctx,
    { projectId, areaId, capacity, least, description, materials, ...input }: ActivityInput,
  ): Promise<Omit<Activity, 'id' | 'state' | 'reason' | 'createdBy' | 'createdAt'>> {
    const isOfArea = input.audience === 'area';
    if (isOfArea && !areaId) throw new DomainError('activities.area_needed', 'invalid', { field: 'areaId' });
    if (least !== undefined && capacity !== undefined && least > capacity)
      throw new DomainError('activities.least_over_capacity', 'invalid', { field: 'least' });
    await this.places.getPlace(ctx, input.placeId);
    if (projectId) await this.projects.get(ctx, projectId);
    if (isOfArea && !(await this.buildings.listAreas(ctx)).some(({ id }) => id === areaId))
      throw new DomainError('activities.area_needed', 'invalid', { field: 'areaId' });
    return {
      ...input,
      projectId: projectId ?? null,
      areaId: isOfArea ? (areaId ?? null) : null,
      capacity: capacity ?? null,
      least: least ?? null,
      description: description ?? null,
      materials: materials ?? null,
    };
  }

  /** Whoever comes to one of the next meetings hears that the room is another one, by the first they come to. */
  private async tellPlace(ctx: Ctx, { id: activityId, kind }: Activity): Promise<void> {
    const meetings = await this.activities.listMeetings(ctx, activityId);
    const ahead = meetingsAhead({ meetingIds: null }, meetings, ctx.clock.now()).filter(({ placeId }) => !placeId);
    await this.diary.write(
      ctx,
      ahead.map(({ id }) => id),
    );
    const people = (await this.enrolments.listLiving(ctx, [activityId])).filter(({ state }) => state === 'enrolled');
    const firsts = people.map((one) => ahead.find(({ id }) => isOf(one, id)));
    for (const meeting of new Set(firsts.filter((first) => first !== undefined))) {
      const startsAt = meeting.startsAt.toISOString();
      const news = { activityId, kind, meetingId: meeting.id, startsAt, wasAt: startsAt, changeId: newId() };
      const personIds = people.filter((_, nth) => firsts[nth] === meeting).map(({ personId }) => personId);
      const payload = { ...news, actorId: ctx.actor.personId, personIds, what: 'moved_place' as const };
      await emit(ctx, { topic: MEETING_CHANGED, payload });
    }
  }

  private record(ctx: Ctx, activityId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, activityId } });
  }
}
