// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { asNobody, Enti, People } from '@reciproca/identity';
import { notFound } from '@reciproca/kernel';
import {
  type CtxSeed,
  overAllEnti,
  PLATFORM_CONFIG,
  type PlatformConfig,
  siteAddress,
  UnitOfWork,
} from '@reciproca/platform';
import { CalendarFeedRepository } from '../persistence/calendar-feed.repository.js';
import { readSince } from './calendar-feeds.js';
import { ViewCalendar } from './view-calendar.js';
import { writeICalendar } from './write-icalendar.js';

const DAY_MS = 86_400_000;
/** What a telephone is told of: a month back, a year ahead. */
const [PAST_DAYS, COMING_DAYS] = [31, 366] as const;

/** One's own calendar for whoever has its address: what is agreed, in words that tell nothing more. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: CalendarFeedRepository,
    private readonly enti: Enti,
    private readonly people: People,
    private readonly calendar: ViewCalendar,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Throws `calendar_feed.not_found` where there is none, or nobody's any more. */
  async execute(seed: CtxSeed, token: string): Promise<string> {
    const feed = await this.unitOfWork.read(overAllEnti(seed), (ctx) =>
      this.feeds.findByToken(ctx, token, readSince(ctx)),
    );
    if (!feed) throw notFound('calendar_feed');
    const own = asNobody(seed, feed.enteId);
    return this.unitOfWork.run({ ...own, beneficiaryId: feed.personId }, async (ctx) => {
      const ente = await this.enti.getEnte(ctx);
      const person = await this.people.getPerson(ctx, feed.personId);
      if (ente.state !== 'open' || person.state !== 'active') throw notFound('calendar_feed');
      await this.feeds.noteRead(ctx, feed.id);
      const now = ctx.clock.now().getTime();
      const asked = [new Date(now - PAST_DAYS * DAY_MS), new Date(now + COMING_DAYS * DAY_MS)] as const;
      const items = await this.calendar.listTaken(
        { ...ctx, language: person.uiLanguage },
        { personId: feed.personId },
        ...asked,
      );
      return writeICalendar(
        items.filter(({ kind }) => kind === 'agreed'),
        { name: ente.name, enteId: feed.enteId, addressOf: (path) => siteAddress(this.config, path) },
      );
    });
  }
}
