// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { type Ctx, romeDay, romeTimeOfDay } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import type { z } from 'zod';
import { attendanceShape, callOffShape, meetingShape } from '../application/activity.input.js';
import { PlanMeetings } from '../application/plan-meetings.js';
import { RecordAttendance } from '../application/record-attendance.js';
import { ViewMeeting } from '../application/view-meeting.js';
import { MeetingPage } from './meeting.page.js';
import type { MeetingForms } from './meeting.props.js';
import { MeetingSheetPage } from './sheets.page.js';

interface Id {
  readonly id: string;
}

/** One meeting: who comes, who came; moved, called off, made up for. */
@ApiExcludeController()
@Controller('activities/meetings/:id')
@Allow('signed-in')
export class MeetingPageController {
  constructor(
    private readonly view: ViewMeeting,
    private readonly plan: PlanMeetings,
    private readonly attendance: RecordAttendance,
    private readonly places: Places,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the meeting. */
  @Get(['move', 'call-off', 'make-up', 'attendance'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/activities/meetings/${id}`);
  }

  @Post('move')
  @Allow(STAFF)
  move(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (move) => ({ move }));
    return page.change(own, meetingShape, 'activities:meeting.moved', (ctx, input) => this.plan.move(ctx, id, input));
  }

  @Post('call-off')
  @Allow(STAFF)
  callOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (callOff) => ({ callOff }));
    return page.change(own, callOffShape, 'activities:meeting.off', (ctx, { note }) =>
      this.plan.callOff(ctx, id, note),
    );
  }

  @Post('make-up')
  @Allow(STAFF)
  makeUp(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (move) => ({ move }));
    return page.change(own, meetingShape, 'activities:meetings.saved', (ctx, input) =>
      this.plan.makeUp(ctx, id, input),
    );
  }

  @Post('attendance')
  record(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (attendance) => ({ attendance }));
    return page.change(
      own,
      attendanceShape,
      'activities:attendance.saved',
      (ctx: Ctx, input: z.output<typeof attendanceShape>) => this.attendance.execute(ctx, id, input),
    );
  }

  /** To be signed by who comes. */
  @Get('sheet')
  async sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [detail, ente] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const [title, backHref] = [page.t('activities:meeting.sheet'), `/activities/meetings/${id}`];
    const body = <MeetingSheetPage detail={detail} enteName={ente.name} />;
    await page.html({ title, backHref, live: false, onPaper: true, body });
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => MeetingForms): OwnPage {
    const show = (form: FormState): Promise<void> => this.render(page, id, formsOf(form));
    return { path: `/activities/meetings/${id}`, show, acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, forms: MeetingForms): Promise<void> {
    const [detail, places] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.places.listPublicPlaces(ctx)]),
      page.asMyself,
    );
    const { activity, meeting } = detail;
    const typed = {
      ...{
        day: romeDay(meeting.startsAt),
        from: romeTimeOfDay(meeting.startsAt),
        until: romeTimeOfDay(meeting.endsAt),
      },
      placeId: meeting.placeId,
    };
    const choices = places.map((place) => ({ value: place.id, label: `${place.name}, ${place.comuneName}` }));
    const more = { forms, places: choices, usual: typed, isStaff: page.isStaff, newKey: () => page.newKey() };
    const body = <MeetingPage detail={detail} {...more} />;
    await page.html({ title: activity.title, backHref: `/activities/${activity.id}`, body });
  }
}
