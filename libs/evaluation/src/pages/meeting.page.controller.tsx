// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import { AnswerCall } from '../application/answer-call.js';
import { CallMeetings } from '../application/call-meetings.js';
import {
  answerOfShape,
  callOffShape,
  callShape,
  meetingShape,
  presenceShape,
} from '../application/evaluation.input.js';
import { ViewMeeting } from '../application/view-meeting.js';
import { meetingPath, tablePath } from '../domain/paths.js';
import { MeetingPage } from './meeting.page.js';
import type { MeetingForms } from './meeting.props.js';
import { MeetingSheetPage } from './meeting-sheet.page.js';

interface Id {
  readonly id: string;
}

/** One meeting: called, moved, called off; who comes, and who was there. */
@ApiExcludeController()
@Controller('evaluation-meetings/:id')
@Allow(STAFF)
export class MeetingPageController {
  constructor(
    private readonly view: ViewMeeting,
    private readonly meetings: CallMeetings,
    private readonly answers: AnswerCall,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the meeting. */
  @Get(['change', 'call', 'call-off', 'answer', 'presence'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(meetingPath(id));
  }

  @Post('change')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (change) => ({ change }));
    return page.change(own, meetingShape, 'evaluation:saved', (ctx, input) => this.meetings.change(ctx, id, input));
  }

  @Post('call')
  call(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (call) => ({ call }));
    return page.change(own, callShape, 'evaluation:called', (ctx, { shortNotice }) =>
      this.meetings.call(ctx, id, shortNotice),
    );
  }

  @Post('call-off')
  callOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (callOff) => ({ callOff }));
    return page.change(own, callOffShape, 'evaluation:called_off', (ctx, { reason }) =>
      this.meetings.callOff(ctx, id, reason),
    );
  }

  @Post('answer')
  answer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (answer) => ({ answer }));
    return page.change(own, answerOfShape, 'evaluation:saved', (ctx, input) => this.answers.of(ctx, id, input));
  }

  @Post('presence')
  presence(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (presence) => ({ presence }));
    return page.change(own, presenceShape, 'evaluation:saved', (ctx, input) => this.answers.record(ctx, id, input));
  }

  /** The call, the list to sign, and the minutes, each on a page of its own. */
  @Get('sheet')
  async sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [view, ente] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const body = <MeetingSheetPage view={view} enteName={ente.name} />;
    const title = page.t('evaluation:sheet');
    await page.html({ title, backHref: meetingPath(id), live: false, onPaper: true, body });
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => MeetingForms): OwnPage {
    return { path: meetingPath(id), show: (form) => this.render(page, id, formsOf(form)), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, forms: MeetingForms): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const body = <MeetingPage view={view} forms={forms} newKey={() => page.newKey()} />;
    const title = page.t('evaluation:meeting');
    await page.html({ title, backHref: tablePath(view.table.id), live: false, body });
  }
}
