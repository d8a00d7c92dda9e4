// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { ownGroupShape, sendGroupShape } from '../api/group-message.request.js';
import { GroupWriters } from '../application/group-writers.js';
import { SendGroupMessage } from '../application/send-group-message.js';
import { TakeBackGroupMessage } from '../application/take-back-group-message.js';
import { ViewGroupMessages } from '../application/view-group-messages.js';
import { WriteGroupMessage } from '../application/write-group-message.js';
import { OWN_GROUPS_PATH } from '../domain/paths.js';
import { OwnGroupMessagePage } from './own-group-message.page.js';
import { OwnGroupsPage } from './own-groups.page.js';

type Id = { id: string };

/** Who answers for a garden writes to its gardeners: a draft first, which says how many each way reaches. */
@ApiExcludeController()
@Controller('own-groups')
@Allow('signed-in')
export class OwnGroupsPageController {
  constructor(
    private readonly writers: GroupWriters,
    private readonly view: ViewGroupMessages,
    private readonly write: WriteGroupMessage,
    private readonly send: SendGroupMessage,
    private readonly takeBack: TakeBackGroupMessage,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    const { group } = page.door.request.query as { group?: unknown };
    return this.renderList(page, { ...UNTOUCHED, typed: { group } });
  }

  @Post()
  draft(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      ownGroupShape,
      async (ctx, input) => `${OWN_GROUPS_PATH}/${(await this.write.draft(ctx, input)).id}`,
      (errors, typed, general) => this.renderList(page, { errors, typed, general }),
    );
  }

  @Get(':id')
  one(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/change')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), ownGroupShape, 'conversations:own.changed', (ctx, input) =>
      this.write.change(ctx, id, input),
    );
  }

  @Post(':id/send')
  dispatch(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), sendGroupShape, 'conversations:own.sent', (ctx, { sure }) =>
      this.send.execute(ctx, id, sure),
    );
  }

  @Post(':id/take-back')
  revoke(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), emptyShape, 'conversations:own.takenBack', (ctx) =>
      this.takeBack.execute(ctx, id),
    );
  }

  private own(page: PageDoor, id: string): OwnPage {
    return { path: `${OWN_GROUPS_PATH}/${id}`, show: (form) => this.render(page, id, form) };
  }

  private async renderList(page: PageDoor, form: FormState): Promise<void> {
    const { groups, written } = await page.query(async (ctx) => ({
      groups: await this.writers.listOwn(ctx),
      written: await this.view.listOwn(ctx, page.asked()),
    }));
    await page.html({
      title: page.t('conversations:own.title'),
      next: written.next,
      live: false,
      body: <OwnGroupsPage groups={groups} messages={written.items} form={form} newKey={() => page.newKey()} />,
    });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { seen, now } = await page.query(async (ctx) => ({
      seen: await this.view.get(ctx, id),
      now: ctx.clock.now(),
    }));
    await page.html({
      title: page.t('conversations:own.title'),
      backHref: OWN_GROUPS_PATH,
      live: false,
      body: <OwnGroupMessagePage {...seen} now={now} form={form} newKey={() => page.newKey()} />,
    });
  }
}
