// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import {
  listMeetingsOn,
  listMinutesSilent,
  listRoundsOver,
  listTermsOver,
  listUndertakingsDue,
} from '../persistence/evaluation-due.read-model.js';
import { CallMeetings } from './call-meetings.js';
import { CloseRound } from './close-round.js';
import { KeepUndertakings } from './keep-undertakings.js';
import { SeatPeople } from './seat-people.js';
import { WriteMinutes } from './write-minutes.js';

/** How long before its day somebody is reminded of what they have taken on. */
const REMINDED_DAYS = 7;

/** What tables do by the clock. */
@Injectable()
export class EvaluationJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly subscriptions: Subscriptions,
    private readonly enti: Enti,
    private readonly seats: SeatPeople,
    private readonly rounds: CloseRound,
    private readonly minutes: WriteMinutes,
    private readonly meetings: CallMeetings,
    private readonly undertakings: KeepUndertakings,
  ) {}

  onModuleInit(): void {
    this.schedule.eachRow('20 6 * * *', 'end-evaluation-terms', listTermsOver, (ctx, id) => this.seats.lapse(ctx, id));
    this.schedule.eachRow('25 6 * * *', 'close-evaluation-rounds', listRoundsOver, (ctx, id) =>
      this.rounds.byDay(ctx, id),
    );
    this.schedule.eachRow('30 6 * * *', 'approve-minutes', listMinutesSilent, (ctx, id) =>
      this.minutes.approveBySilence(ctx, id),
    );
    this.schedule.eachEnte('35 9 * * *', 'remind-of-evaluation', this.enti.listOpenRows, (ctx) => this.remind(ctx));
    this.subscriptions.on(
      PERSON_STATE_CHANGED,
      'evaluation.leave',
      async (ctx, { payload: { personId, state } }: Message<PersonStateChanged>) => {
        if (state === 'left') await this.seats.leave(ctx, personId);
      },
    );
  }

  /** The same piece of news is told once, however often it is looked for. */
  private async remind(ctx: Ctx): Promise<void> {
    const today = romeDay(ctx.clock.now());
    for (const { id } of await listMeetingsOn(ctx, addDays(today, 1))) await this.meetings.remind(ctx, id);
    for (const { id } of await listUndertakingsDue(ctx, addDays(today, REMINDED_DAYS), today))
      await this.undertakings.remind(ctx, id);
  }
}
