// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { officeMessageShape, settleShape } from '../api/message.request.js';
import { MessageTemplates } from '../application/message-templates.js';
import { SettleReport } from '../application/settle-report.js';
import { ViewConversations } from '../application/view-conversations.js';
import { WriteMessage } from '../application/write-message.js';
import { personPath } from '../domain/paths.js';
import { chooseTemplate } from './filled-template.js';
import { PersonConversationPage } from './person-conversation.page.js';
import { ReportedPage } from './reported.page.js';

type Id = { id: string };

@ApiExcludeController()
@Controller()
@Allow(STAFF)
export class OfficeConversationsPageController {
  constructor(
    private readonly view: ViewConversations,
    private readonly write: WriteMessage,
    private readonly reports: SettleReport,
    private readonly people: People,
    private readonly templates: MessageTemplates,
  ) {}

  @Get('people/:id/conversation')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('people/:id/conversation')
  answer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), officeMessageShape, 'conversations:sent', (ctx, { words }) =>
      this.write.fromOffice(ctx, id, words),
    );
  }

  @Post('people/:id/conversation/done')
  finish(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), emptyShape, 'conversations:person.finished', (ctx) =>
      this.write.finish(ctx, id),
    );
  }

  @Get('conversations/reports/:id')
  async showReport(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const whole = await page.look((ctx) => this.reports.read(ctx, id), page.asMyself);
    await page.html({
      title: page.t('conversations:reports.title'),
      backHref: '/board',
      body: <ReportedPage whole={whole} newKey={() => page.newKey()} />,
      card: { kind: 'message_report', id },
    });
  }

  @Post('conversations/reports/:id/settle')
  settle(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = {
      path: `/conversations/reports/${id}`,
      show: () => this.showReport(page, { id }),
      acting: page.asMyself,
    };
    return page.change(own, settleShape, 'conversations:reports.settled', (ctx, { outcome }) =>
      this.reports.execute(ctx, id, outcome),
    );
  }

  private own(page: PageDoor, id: string): OwnPage {
    return { path: personPath(id), show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { waits, template, language, ...conversation } = await page.query(async (ctx) => {
      const { givenName, uiLanguage } = await this.people.getPerson(ctx, id);
      const template = await chooseTemplate(ctx, page, this.templates, givenName);
      return { ...(await this.view.ofOffice(ctx, id, page.asked())), template, language: uiLanguage };
    }, page.asMyself);
    const words = template.words && ((language === 'en' && template.words.wordsEn) || template.words.wordsIt);
    const filled = form === UNTOUCHED && words ? { ...form, typed: { words } } : form;
    const path = personPath(id);
    await page.html({
      title: page.t('conversations:person.title', { name: conversation.name ?? '' }),
      backHref: `/people/${id}`,
      next: conversation.messages.next,
      listPath: path,
      body: (
        <PersonConversationPage
          {...{ conversation, waits, path, template }}
          form={filled}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}
