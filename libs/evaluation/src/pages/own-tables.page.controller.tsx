// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import { AnswerCall } from '../application/answer-call.js';
import { answerShape, objectShape } from '../application/evaluation.input.js';
import { ViewMeeting } from '../application/view-meeting.js';
import { ViewOwnTables } from '../application/view-own-tables.js';
import { WriteMinutes } from '../application/write-minutes.js';
import { OWN, ownMeetingPath } from '../domain/paths.js';
import { OwnMeetingPage } from './own-meeting.page.js';
import { OwnTablesPage } from './own-tables.page.js';

interface Id {
  readonly id: string;
}

/** The tables one sits at, and the meetings one is called to: by oneself, or by who acts for one. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class OwnTablesPageController {
  constructor(
    private readonly tables: ViewOwnTables,
    private readonly meetings: ViewMeeting,
    private readonly answers: AnswerCall,
    private readonly minutes: WriteMinutes,
  ) {}

  @Get('me/evaluation')
  async mine(@Page() page: PageDoor): Promise<void> {
    const all = await page.query((ctx) => this.tables.list(ctx));
    await page.html({
      title: page.t('evaluation:mine'),
      backHref: '/me',
      live: false,
      body: <OwnTablesPage all={all} />,
    });
  }

  @Get('me/evaluation-meetings/:id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the meeting. */
  @Get(['me/evaluation-meetings/:id/answer', 'me/evaluation-meetings/:id/object'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(ownMeetingPath(id));
  }

  @Post('me/evaluation-meetings/:id/answer')
  answer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (answer) => ({ answer }));
    return page.change(own, answerShape, 'evaluation:answered', (ctx, { answer }) => this.answers.own(ctx, id, answer));
  }

  @Post('me/evaluation-meetings/:id/object')
  object(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (object) => ({ object }));
    return page.change(own, objectShape, 'evaluation:objected', (ctx, { objection }) =>
      this.minutes.object(ctx, id, objection),
    );
  }

  private at(
    page: PageDoor,
    id: string,
    formsOf: (form: FormState) => { answer?: FormState; object?: FormState },
  ): OwnPage {
    return { path: ownMeetingPath(id), show: (form) => this.render(page, id, formsOf(form)) };
  }

  private async render(page: PageDoor, id: string, forms: { answer?: FormState; object?: FormState }): Promise<void> {
    const own = await page.query((ctx) => this.meetings.getOwn(ctx, id));
    const body = <OwnMeetingPage own={own} forms={forms} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('evaluation:meeting'), backHref: OWN, live: false, body });
  }
}
