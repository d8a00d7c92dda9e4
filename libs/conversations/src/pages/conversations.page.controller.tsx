// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { backOnRefusal } from '@reciproca/exchange';
import type { Ctx, PageAsk } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { officeMessageShape, personParam, reportFormShape } from '../api/message.request.js';
import { ReportMessage } from '../application/report-message.js';
import { TakeBackMessage } from '../application/take-back-message.js';
import { type Conversation, ViewConversations } from '../application/view-conversations.js';
import { WriteMessage } from '../application/write-message.js';
import type { Message } from '../domain/message.js';
import { CONVERSATIONS_PATH, OFFICE_PATH, pathWith, personPath } from '../domain/paths.js';
import { ConversationPage } from './conversation.page.js';
import { ConversationsPage } from './conversations.page.js';
import { ReportPage } from './report.page.js';

/** Whose turn of the pages it is, and whom what is written goes to. */
interface Thread extends Pick<OwnPage, 'path'> {
  readonly read: (ctx: Ctx, page: PageAsk) => Promise<Conversation>;
}

@ApiExcludeController()
@Controller('conversations')
@Allow('signed-in')
export class ConversationsPageController {
  constructor(
    private readonly view: ViewConversations,
    private readonly write: WriteMessage,
    private readonly takeBack: TakeBackMessage,
    private readonly report: ReportMessage,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()));
    await page.html({
      title: page.t('conversations:list.title'),
      backHref: '/',
      next,
      body: <ConversationsPage all={items} />,
    });
  }

  @Get('office')
  showOffice(@Page() page: PageDoor): Promise<void> {
    return this.render(page, this.office, UNTOUCHED);
  }

  @Post('office')
  toOffice(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page, this.office), officeMessageShape, 'conversations:sent', (ctx, { words }) =>
      this.write.toOffice(ctx, words),
    );
  }

  @Get('with/:personId')
  @WithinScope('each-service')
  showWith(@Page() page: PageDoor, @Param(valid(personParam)) { personId }: { personId: string }): Promise<void> {
    return this.render(page, this.thread(personId), UNTOUCHED);
  }

  @Post('with/:personId')
  @WithinScope('each-service')
  toPerson(@Page() page: PageDoor, @Param(valid(personParam)) { personId }: { personId: string }): Promise<void> {
    return page.change(
      this.own(page, this.thread(personId)),
      officeMessageShape,
      'conversations:sent',
      (ctx, { words }) => this.write.toPerson(ctx, personId, words),
    );
  }

  @Post('messages/:id/take-back')
  @WithinScope('each-service')
  async takeBackOwn(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, CONVERSATIONS_PATH, async () => {
      const message = await page.command((ctx) => this.takeBack.execute(ctx, id));
      page.redirect(pathOfOwn(message), { key: 'conversations:takenBack' });
    });
  }

  @Get('messages/:id/report')
  @WithinScope('each-service')
  showReport(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderReport(page, id, UNTOUCHED);
  }

  @Post('messages/:id/report')
  @WithinScope('each-service')
  reportIt(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      reportFormShape,
      async (ctx, { why }) => {
        const message = await this.report.execute(ctx, id, why ?? null);
        return { path: pathWith(message.senderId), flash: { key: 'conversations:report.sent' } };
      },
      (errors, typed, general) => this.renderReport(page, id, { errors, typed, general }),
    );
  }

  private readonly office: Thread = { path: OFFICE_PATH, read: (ctx, page) => this.view.withOffice(ctx, page) };

  private thread(personId: string): Thread {
    return { path: pathWith(personId), read: (ctx, page) => this.view.with(ctx, personId, page) };
  }

  private own(page: PageDoor, thread: Thread): OwnPage {
    return { path: thread.path, show: (form) => this.render(page, thread, form) };
  }

  private async render(page: PageDoor, { path, read }: Thread, form: FormState): Promise<void> {
    const conversation = await page.query((ctx) => read(ctx, page.asked()));
    const name = conversation.name ?? page.t('conversations:office');
    await page.html({
      title: conversation.otherId ? page.t('conversations:with.title', { name }) : page.t('conversations:office.title'),
      backHref: CONVERSATIONS_PATH,
      next: conversation.messages.next,
      listPath: path,
      body: <ConversationPage {...{ conversation, path, form }} newKey={() => page.newKey()} />,
    });
  }

  private async renderReport(page: PageDoor, id: string, form: FormState): Promise<void> {
    await page.query((ctx) => this.report.ensureMay(ctx, id));
    await page.html({
      title: page.t('conversations:report.title'),
      backHref: CONVERSATIONS_PATH,
      live: false,
      body: (
        <ReportPage path={`${CONVERSATIONS_PATH}/messages/${id}/report`} form={form} newKey={() => page.newKey()} />
      ),
    });
  }
}

/** Where its writer reads it. */
function pathOfOwn({ senderId, recipientId }: Message): string {
  if (!recipientId) return OFFICE_PATH;
  return senderId ? pathWith(recipientId) : personPath(recipientId);
}
