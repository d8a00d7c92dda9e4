// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import { HeldNoticeRepository } from '../persistence/held-notice.repository.js';
import { DropPastNews } from './drop-past-news.js';
import { FallBack } from './fall-back.js';
import { Reaches } from './reaches.js';
import { SendDigest } from './send-digest.js';

/** Of an ente, in one look: the rest follows with the next. */
const MOST_AT_ONCE = 1_000;

/** At the ente's hour: what was held of each person, but for what they have seen meanwhile and what is past. */
@Injectable()
export class SendDigests implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly people: People,
    private readonly held: HeldNoticeRepository,
    private readonly past: DropPastNews,
    private readonly sendDigest: SendDigest,
    private readonly reaches: Reaches,
    private readonly fallBack: FallBack,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte(5, 'send-digests', this.enti.listRowsWithPractices, (ctx) => this.execute(ctx));
  }

  /** While an ente is suspended everything waits. */
  async execute(ctx: Ctx): Promise<void> {
    if (!(await this.enti.isOpen(ctx))) return;
    const due = await this.held.takeDue(ctx, MOST_AT_ONCE);
    const people = await this.people.listPeopleByIds(
      ctx,
      due.map(({ personId }) => personId),
    );
    for (const { personId, channel, notificationIds } of due) {
      const person = people.get(personId);
      if (person?.state !== 'active') continue;
      if (channel === 'app_io' && !(await this.reaches.of(ctx, person)).inApp) {
        await this.fallBack.execute(ctx, personId, notificationIds);
        continue;
      }
      const told = await this.past.listStillNews(ctx, notificationIds);
      if (told.length > 0) await this.sendDigest.execute(ctx, channel, told, person);
    }
  }
}
