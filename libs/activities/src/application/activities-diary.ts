// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CauseTeller,
  Diary,
  type DiaryEntry,
  type DiaryKeeper,
  DiaryKeepers,
  DiaryWords,
  type ToldCause,
  type WantedTime,
} from '@reciproca/diary';
import { Engine } from '@reciproca/exchange';
import { Delegations } from '@reciproca/identity';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import type { Activity } from '../domain/activity.js';
import type { Meeting } from '../domain/meeting.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import {
  listMeetingIds,
  listTimesAhead,
  listTimesOf,
  type MeetingTime,
} from '../persistence/meeting-times.read-model.js';

/** A meeting takes the time of who is enrolled in it; held while a place that has become free waits for an answer. */
@Injectable()
export class ActivitiesDiary implements OnModuleInit, DiaryKeeper, CauseTeller {
  readonly kind = 'meeting';
  readonly kinds = ['meeting'] as const;

  constructor(
    private readonly keepers: DiaryKeepers,
    private readonly words: DiaryWords,
    private readonly diary: Diary,
    private readonly engine: Engine,
    private readonly places: Places,
    private readonly delegations: Delegations,
    private readonly activities: ActivityRepository,
  ) {}

  onModuleInit(): void {
    this.keepers.add(this);
    this.words.add(this);
  }

  async listExpected(ctx: Ctx): Promise<DiaryEntry[]> {
    return (await listTimesAhead(ctx)).map(entryOf);
  }

  async rewrite(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await this.write(ctx, await listMeetingIds(ctx, ids));
  }

  /** Nothing here rests on slots of offers. */
  follow(): Promise<void> {
    return Promise.resolve();
  }

  /** Writes these meetings anew, for everybody who is in them. */
  async write(ctx: Ctx, meetingIds: readonly string[]): Promise<void> {
    if (meetingIds.length === 0) return;
    const times = await listTimesOf(ctx, meetingIds);
    await this.diary.lockPeople(
      ctx,
      times.map(({ personId }) => personId),
    );
    await this.diary.replace(ctx, meetingIds, times.map(entryOf));
  }

  /** One's own; staff anybody's of the ente. Who acts in one service alone learns that the time is taken, no more. */
  async tell(ctx: Ctx, meetingIds: readonly string[]): Promise<ReadonlyMap<string, ToldCause>> {
    if ((await this.delegations.findLimits(ctx)) !== null) return new Map();
    const times = await listTimesOf(ctx, meetingIds);
    const shown = times.filter(({ personId }) => isStaff(ctx) || personId === ctx.beneficiaryId);
    const activities = await this.activities.listByIds(
      ctx,
      shown.map(({ activityId }) => activityId),
    );
    const byId = new Map(activities.map((one) => [one.id, one]));
    return new Map(shown.flatMap((time) => [[time.meetingId, toldOf(ctx, time, byId.get(time.activityId))] as const]));
  }

  async titleOf(ctx: Ctx, meetingId: string): Promise<string> {
    const [meeting] = await this.activities.listMeetingsByIds(ctx, [meetingId]);
    const [activity] = meeting ? await this.activities.listByIds(ctx, [meeting.activityId]) : [];
    return activity?.title ?? translator(ctx.language)('activities:one');
  }

  /** The hours somebody would give to these meetings. */
  async wanted(ctx: Ctx, activity: Activity, meetings: readonly Meeting[], personId: string): Promise<WantedTime[]> {
    const places = await this.places.listPlacesByIds(ctx, [
      activity.placeId,
      ...meetings.flatMap(({ placeId }) => placeId ?? []),
    ]);
    return meetings.map(({ startsAt, endsAt, placeId }) => {
      const place = places.get(placeId ?? activity.placeId);
      const at = place ? { lat: place.lat, lon: place.lon } : null;
      return { personId, groupId: activity.id, causeIds: [], startsAt, endsAt, begins: at, ends: at };
    });
  }

  /** Of these people those who have something else during that meeting, the way to it counted. */
  async listBusy(ctx: Ctx, activity: Activity, meeting: Meeting, personIds: readonly string[]): Promise<Set<string>> {
    const wanted: WantedTime[] = [];
    for (const personId of personIds) wanted.push(...(await this.wanted(ctx, activity, [meeting], personId)));
    const clashes = await this.diary.listClashes(ctx, wanted, await this.engine.getSettings(ctx));
    return new Set(clashes.map(({ personId }) => personId));
  }
}

function toldOf(ctx: Ctx, { startsAt, endsAt, activityId }: MeetingTime, activity: Activity | undefined): ToldCause {
  const t = translator(ctx.language);
  const shortTitle = activity ? t(`activities:kind.${activity.kind}`) : t('activities:one');
  return {
    title: activity?.title ?? shortTitle,
    shortTitle,
    href: `/activities/${activityId}`,
    people: [],
    startsAt,
    endsAt,
  };
}

function entryOf({ meetingId, activityId, personId, isHeld, startsAt, endsAt, at }: MeetingTime): DiaryEntry {
  const cause = { causeKind: 'meeting' as const, causeId: meetingId, groupId: activityId, sourceId: meetingId };
  return { personId, ...cause, firmness: isHeld ? 'held' : 'agreed', startsAt, endsAt, begins: at, ends: at };
}
