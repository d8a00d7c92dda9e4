// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { DomainError, notFound } from '@reciproca/kernel';
import { Allow, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { joinParam } from '../api/joining.request.js';
import { PartFiles } from '../application/part-files.js';
import { PartingPage } from './parting.page.js';

const nothingShape = z.strictObject({});
type Both = z.output<typeof joinParam>;

/** Two files joined by mistake: asked first, then parted again. */
@ApiExcludeController()
@Controller('people/:id/join/:otherId/undo')
@Allow(['coordinator'])
export class PartingPageController {
  constructor(
    private readonly parting: PartFiles,
    private readonly people: People,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(joinParam)) both: Both): Promise<void> {
    return this.render(page, both, null);
  }

  @Post()
  execute(@Page() page: PageDoor, @Param(valid(joinParam)) { id, otherId }: Both): Promise<void> {
    return page.submit(
      nothingShape,
      async (ctx) => {
        await this.parting.execute(ctx, id, otherId);
        return { path: `/people/${otherId}`, flash: { key: 'privacy:part.done' } };
      },
      async (_errors, _typed, general) => this.render(page, { id, otherId }, general),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, { id, otherId }: Both, refusal: string | null): Promise<void> {
    const { stays, joined } = await page.query(async (ctx) => {
      const stays = await this.people.getPerson(ctx, id);
      return { stays, joined: (await this.parting.list(ctx, id)).find(({ goesId }) => goesId === otherId) };
    }, page.asMyself);
    if (!joined) throw refusal === null ? notFound('join') : new DomainError('join.too_late', 'conflict');
    await page.html({
      title: page.t('privacy:part.title'),
      backHref: `/people/${id}`,
      live: false,
      body: <PartingPage stays={stays} joined={joined} refusal={refusal} idempotencyKey={page.newKey()} />,
    });
  }
}
