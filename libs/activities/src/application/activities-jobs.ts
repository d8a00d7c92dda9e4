// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import { addDays, type Ctx, type DomainEvent, endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { emit, JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { MEETING_AHEAD } from '../domain/activities.events.js';
import { listBeginning, listUnanswered, listWithLine } from '../persistence/meeting-times.read-model.js';
import { AnswerPlace } from './answer-place.js';
import { MoveUp } from './move-up.js';

/** What activities do by the clock: places nobody took go on, and who comes tomorrow is reminded. */
@Injectable()
export class ActivitiesJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly subscriptions: Subscriptions,
    private readonly enti: Enti,
    private readonly answer: AnswerPlace,
    private readonly moveUp: MoveUp,
  ) {}

  onModuleInit(): void {
    this.schedule.eachRow(5, 'lapse-activity-places', listUnanswered, (ctx, id) => this.answer.lapse(ctx, id));
    this.schedule.eachRow('5 7 * * *', 'fill-activity-places', listWithLine, (ctx, id) => this.moveUp.again(ctx, id));
    this.schedule.eachEnte('0 17 * * *', 'remind-of-activities', this.enti.listOpenRows, (ctx) => this.remind(ctx));
    this.subscriptions.on(
      PERSON_STATE_CHANGED,
      'activities.leave',
      async (ctx, { payload: { personId, state } }: Message<PersonStateChanged>) => {
        if (state === 'left') await this.answer.leave(ctx, personId);
      },
    );
  }

  private async remind(ctx: Ctx): Promise<void> {
    const tomorrow = addDays(romeDay(ctx.clock.now()), 1);
    const beginning = await listBeginning(ctx, startOfRomeDay(tomorrow), endOfRomeDay(tomorrow));
    const events = beginning.map(({ id: meetingId, startsAt, ...about }): DomainEvent<typeof MEETING_AHEAD> => ({
      topic: MEETING_AHEAD,
      payload: { ...about, meetingId, startsAt: startsAt.toISOString() },
    }));
    if (events.length > 0) await emit(ctx, events);
  }
}
