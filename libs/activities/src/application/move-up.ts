// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ENROLMENT_CHANGED } from '../domain/activities.events.js';
import type { Activity } from '../domain/activity.js';
import { answerBy, meetingsAhead, whoMovesUp } from '../domain/places.rules.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';

/** Places that have become free go to those who wait, each with a time to answer. */
@Injectable()
export class MoveUp {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly people: People,
    private readonly diary: ActivitiesDiary,
  ) {}

  /** For places that became free in silence, as when somebody was forgotten. */
  async again(ctx: Ctx, id: string): Promise<void> {
    await this.execute(ctx, await this.activities.lock(ctx, id));
  }

  /** The caller has locked it. Whoever is suspended or gone is passed over. */
  async execute(ctx: Ctx, { id, kind, state, capacity }: Activity): Promise<void> {
    if (state !== 'open') return;
    const now = ctx.clock.now();
    const living = await this.enrolments.listLiving(ctx, [id]);
    if (!living.some((one) => one.state === 'waiting')) return;
    const meetings = await this.activities.listMeetings(ctx, id);
    const waiting = living.filter((one) => one.state === 'waiting').map(({ personId }) => personId);
    const active = await this.people.keepThoseActive(ctx, waiting);
    const inLine = living.filter((one) => one.state !== 'waiting' || active.has(one.personId));
    const written = new Set<string>();
    for (const one of whoMovesUp(capacity, inLine, meetings, now)) {
      const ahead = meetingsAhead(one, meetings, now);
      const first = ahead[0];
      if (!first) continue;
      const until = answerBy(now, first.startsAt);
      await this.enrolments.move(ctx, one, 'offered', until);
      for (const meeting of ahead) written.add(meeting.id);
      const about = { activityId: id, kind, enrolmentId: one.id, personId: one.personId };
      const payload = { ...about, actorId: null, state: 'offered' as const, at: until.toISOString() };
      await emit(ctx, { topic: ENROLMENT_CHANGED, payload });
    }
    await this.diary.write(ctx, [...written]);
  }
}
