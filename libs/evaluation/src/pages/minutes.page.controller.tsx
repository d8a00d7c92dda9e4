// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { minutesShape, objectOfShape, settleShape } from '../application/evaluation.input.js';
import { ViewMeeting } from '../application/view-meeting.js';
import { WriteMinutes } from '../application/write-minutes.js';
import { meetingPath } from '../domain/paths.js';
import { type MinutesForms, MinutesPage } from './minutes.page.js';

interface Id {
  readonly id: string;
}

/** The minutes of one meeting, from draft to approved, with whoever disputes them. */
@ApiExcludeController()
@Controller('evaluation-meetings/:id/minutes')
@Allow(STAFF)
export class MinutesPageController {
  constructor(
    private readonly view: ViewMeeting,
    private readonly minutes: WriteMinutes,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, those are the minutes. */
  @Get(['propose', 'approve', 'object', 'settle'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`${meetingPath(id)}/minutes`);
  }

  @Post()
  write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (write) => ({ write }));
    return page.change(own, minutesShape, 'evaluation:saved', (ctx, input) => this.minutes.write(ctx, id, input));
  }

  @Post('propose')
  propose(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (press) => ({ press }));
    return page.change(own, emptyShape, 'evaluation:minutes.sent', (ctx) => this.minutes.propose(ctx, id));
  }

  @Post('approve')
  approve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (press) => ({ press }));
    return page.change(own, emptyShape, 'evaluation:saved', (ctx) => this.minutes.approve(ctx, id));
  }

  @Post('object')
  object(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (object) => ({ object }));
    return page.change(own, objectOfShape, 'evaluation:saved', (ctx, input) => this.minutes.objectOf(ctx, id, input));
  }

  @Post('settle')
  settle(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (settle) => ({ settle }));
    return page.change(own, settleShape, 'evaluation:saved', (ctx, { settlement }) =>
      this.minutes.settle(ctx, id, settlement),
    );
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => MinutesForms): OwnPage {
    const show = (form: FormState) => this.render(page, id, formsOf(form));
    return { path: `${meetingPath(id)}/minutes`, show, acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, forms: MinutesForms): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const body = <MinutesPage view={view} forms={{ write: UNTOUCHED, ...forms }} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('evaluation:minutes'), backHref: meetingPath(id), live: false, body });
  }
}
