// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, beneficiaryOf, type Ctx, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { People } from '@reciproca/identity';
import { ManageProjects } from '@reciproca/projects';
import { Buildings, Places, Residences } from '@reciproca/territory';
import { ensureStaff, leads, mayRead, shownTo } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import { type Enrolment, type EnrolmentState, HOLDING } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';
import { takenIn } from '../domain/places.rules.js';
import { listForPerson, listForStaff } from '../persistence/activity-list.read-model.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';

export interface ActivityLine {
  readonly id: string;
  readonly activity: Activity;
  readonly placeName: string;
  readonly nextAt: Date | null;
  /** The reader's own part in it. */
  readonly own: EnrolmentState | null;
}

export interface NamedEnrolment extends Enrolment {
  readonly personName: string;
  readonly phone: string | null;
}

export interface ActivityDetail {
  readonly activity: Activity;
  readonly place: { readonly name: string; readonly address: string | null; readonly comuneName: string };
  readonly areaName: string | null;
  /** For staff. */
  readonly projectName: string | null;
  /** With how many have a place in each. */
  readonly meetings: readonly (Meeting & { readonly taken: number; readonly placeName: string | null })[];
  readonly own: Enrolment | null;
  /** Who has a part in it; for staff and its tutor alone. */
  readonly enrolments: readonly NamedEnrolment[] | null;
  readonly enrolled: number;
  readonly waiting: number;
}

/** What is on, as residents and staff read it. */
@Injectable()
export class ViewActivities {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly people: People,
    private readonly places: Places,
    private readonly residences: Residences,
    private readonly buildings: Buildings,
    private readonly projects: ManageProjects,
  ) {}

  /** Staff at their desk read everything; others what is open to them, and theirs. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<ActivityLine>> {
    const personId = beneficiaryOf(ctx);
    const { items, next } = actsAsStaff(ctx)
      ? await listForStaff(ctx, page)
      : await listForPerson(ctx, personId, await this.areaOf(ctx, personId), page);
    const ids = items.map(({ id }) => id);
    const byId = new Map((await this.activities.listByIds(ctx, ids)).map((one) => [one.id, one]));
    const places = await this.places.listPlacesByIds(
      ctx,
      [...byId.values()].map(({ placeId }) => placeId),
    );
    const own = new Map((await this.enrolments.listLivingOf(ctx, personId)).map((one) => [one.activityId, one.state]));
    return {
      next,
      items: items.flatMap(({ id, nextAt }) => {
        const activity = byId.get(id);
        const placeName = activity ? (places.get(activity.placeId)?.name ?? '') : '';
        return activity ? [{ id, activity, placeName, nextAt, own: own.get(id) ?? null }] : [];
      }),
    };
  }

  /** What somebody can be entered in, by title; for staff. */
  listOpen(ctx: Ctx): Promise<Activity[]> {
    ensureStaff(ctx);
    return this.activities.listOpen(ctx);
  }

  /** Throws `activity.not_found`, also for what is not for the reader. */
  async get(ctx: Ctx, id: string): Promise<ActivityDetail> {
    const activity = await this.activities.get(ctx, id);
    const personId = beneficiaryOf(ctx);
    const own = await this.enrolments.findLiving(ctx, id, personId);
    if (!mayRead(ctx, activity, { areaId: await this.areaOf(ctx, personId), own })) throw notFound('activity');
    const meetings = await this.activities.listMeetings(ctx, id);
    const living = await this.enrolments.listLiving(ctx, [id]);
    const placeIds = [activity.placeId, ...meetings.flatMap(({ placeId }) => placeId ?? [])];
    const places = await this.places.listPlacesByIds(ctx, placeIds);
    const place = places.get(activity.placeId) ?? (await this.places.getPlace(ctx, activity.placeId));
    const area = activity.areaId
      ? (await this.buildings.listAreas(ctx)).find((one) => one.id === activity.areaId)
      : null;
    const project = isStaff(ctx) && activity.projectId ? await this.projects.get(ctx, activity.projectId) : null;
    return {
      activity,
      own: own && shownTo(ctx, own),
      place: { name: place.name, address: place.address, comuneName: place.comuneName },
      areaName: area?.name ?? null,
      projectName: project?.project.name ?? null,
      meetings: meetings.map((one) => ({
        ...one,
        taken: takenIn(one.id, living),
        placeName: one.placeId ? (places.get(one.placeId)?.name ?? null) : null,
      })),
      enrolments: leads(ctx, own) ? await this.named(ctx, living) : null,
      enrolled: living.filter((one) => one.role === 'learner' && HOLDING.includes(one.state)).length,
      waiting: living.filter(({ state }) => state === 'waiting').length,
    };
  }

  private async areaOf(ctx: Ctx, personId: string): Promise<string | null> {
    return (await this.residences.findResidence(ctx, personId))?.areaId ?? null;
  }

  private async named(ctx: Ctx, enrolments: readonly Enrolment[]): Promise<NamedEnrolment[]> {
    const ids = enrolments.map(({ personId }) => personId);
    const people = await this.people.listPeopleByIds(ctx, ids);
    return enrolments.map((one) => {
      const person = people.get(one.personId);
      return {
        ...shownTo(ctx, one),
        personName: person?.fullName ?? '',
        phone: isStaff(ctx) ? (person?.phone ?? null) : null,
      };
    });
  }
}
