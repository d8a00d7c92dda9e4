// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { romeDay } from '@reciproca/kernel';
import { Allow, AsNobody, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { ViewStory } from '../application/view-story.js';
import { tablePath } from '../domain/paths.js';
import { PublicTablePage } from './public-table.page.js';
import { StoryPage } from './story.page.js';

const tokenParam = z.object({ token: z.string().regex(/^[\w-]{16,40}$/) });
const yearQuery = z.object({ year: z.coerce.number().int().min(2020).max(2100).optional().catch(undefined) });

/** The year of a table on paper, and what everybody may read of it. */
@ApiExcludeController()
@Controller()
export class StoryPageController {
  constructor(private readonly view: ViewStory) {}

  @Get('evaluation/:id/story')
  @Allow(STAFF)
  async story(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const year = page.readQuery(yearQuery).input?.year ?? Number(romeDay(new Date()).slice(0, 4));
    const story = await page.query((ctx) => this.view.ofYear(ctx, id, year), page.asMyself);
    const body = <StoryPage story={story} year={year} />;
    const title = page.t('evaluation:story', { year });
    await page.html({ title, backHref: tablePath(id), live: false, onPaper: true, body });
  }

  /** Open to whoever has the address, while the ente publishes it. */
  @Get('evaluated/:token')
  @Allow('public')
  @AsNobody()
  async published(@Page() page: PageDoor, @Param(valid(tokenParam)) { token }: { token: string }): Promise<void> {
    const story = await page.query((ctx) => this.view.published(ctx, token));
    await page.html({ title: page.t('evaluation:public'), live: false, body: <PublicTablePage story={story} /> });
  }
}
