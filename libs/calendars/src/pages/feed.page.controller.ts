// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { notFound } from '@reciproca/kernel';
import {
  Allow,
  idParam,
  PLATFORM_CONFIG,
  type PlatformConfig,
  siteAddress,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { DiaryWords } from '@reciproca/diary';
import { Page, type PageDoor } from '@reciproca/web';
import { feedFileParam } from '../api/calendar.request.js';
import { ReadFeed } from '../application/read-feed.js';
import { writeICalendar } from '../application/write-icalendar.js';

const I_CALENDAR = 'text/calendar; charset=utf-8';

/** Calendars as other programs read them. */
@ApiExcludeController()
@Controller()
export class FeedPageController {
  constructor(
    private readonly feed: ReadFeed,
    private readonly words: DiaryWords,
    private readonly enti: Enti,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Open to whoever holds the address: it is the key. */
  @Get('feeds/:file')
  @Allow('public')
  async read(@Page() page: PageDoor, @Param(valid(feedFileParam)) { file }: { file: string }): Promise<void> {
    const text = await page.query((ctx) => this.feed.execute(ctx, file.replace(/\.ics$/, '')));
    void page.reply.type(I_CALENDAR).header('cache-control', 'private, no-store').send(text);
  }

  /** One agreement, for a calendar of one's own. */
  @Get('agreements/:id/ics')
  @WithinScope('each-service')
  @Allow('signed-in')
  async save(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const text = await page.query(async (ctx) => {
      const cause = (await this.words.tell(ctx, [{ causeKind: 'agreement', causeId: id }])).get(id);
      if (!cause) throw notFound('agreement');
      const { name, id: enteId } = await this.enti.getEnte(ctx);
      const item = { ...cause, id, kind: 'agreed' as const };
      return writeICalendar([item], { name, enteId, addressOf: (path) => siteAddress(this.config, path) });
    });
    page.file({ content: Buffer.from(text), name: 'reciproca.ics', mediaType: I_CALENDAR });
  }
}
