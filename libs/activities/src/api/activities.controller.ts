// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk, PageOf } from '@reciproca/kernel';
import {
  actingFields,
  actingShape,
  Allow,
  Documented,
  type Door,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import {
  acceptShape,
  activityShape,
  enrolmentShape,
  meetingsShape,
  moveActivityShape,
} from '../application/activity.input.js';
import { AnswerPlace } from '../application/answer-place.js';
import { Enrol } from '../application/enrol.js';
import { ManageActivities } from '../application/manage-activities.js';
import { PlanMeetings } from '../application/plan-meetings.js';
import { type ActivityDetail, type ActivityLine, ViewActivities } from '../application/view-activities.js';
import { type OwnEnrolment, ViewEnrolments } from '../application/view-enrolments.js';
import type { Activity } from '../domain/activity.js';
import type { Enrolment } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';

const enrolShape = enrolmentShape.extend(actingFields);
const takeShape = acceptShape.extend(actingFields);

@ApiTags('activities')
@Controller('api/v1')
@Allow('signed-in')
export class ActivitiesController {
  constructor(
    private readonly view: ViewActivities,
    private readonly enrolments: ViewEnrolments,
    private readonly manage: ManageActivities,
    private readonly plan: PlanMeetings,
    private readonly enrol: Enrol,
    private readonly answer: AnswerPlace,
  ) {}

  @Get('activities')
  @Documented({ summary: 'What is on, the soonest first', query: listQuery, forOther: true })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<ActivityLine>> {
    return door.query((ctx) => this.view.list(ctx, page));
  }

  @Post('activities')
  @Allow(STAFF)
  @Documented({ summary: 'Write down something that gathers people, as a draft', body: activityShape })
  create(@Through() door: Door, @Body(valid(activityShape)) input: z.output<typeof activityShape>): Promise<Activity> {
    return door.command((ctx) => this.manage.create(ctx, input));
  }

  @Get('activities/:id')
  @Documented({ summary: 'One activity with its meetings', params: ['id'], forOther: true })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<ActivityDetail> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Put('activities/:id')
  @Allow(STAFF)
  @Documented({ summary: 'Change an activity', params: ['id'], body: activityShape })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(activityShape)) input: z.output<typeof activityShape>,
  ): Promise<Activity> {
    return door.command((ctx) => this.manage.change(ctx, id, input));
  }

  @Post('activities/:id/state')
  @Allow(STAFF)
  @Documented({ summary: 'Open an activity, end it or call it off', params: ['id'], body: moveActivityShape })
  move(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(moveActivityShape)) input: z.output<typeof moveActivityShape>,
  ): Promise<Activity> {
    return door.command((ctx) => this.manage.move(ctx, id, input));
  }

  @Post('activities/:id/meetings')
  @Allow(STAFF)
  @Documented({ summary: 'Add meetings, once or every week', params: ['id'], body: meetingsShape })
  async addMeetings(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(meetingsShape)) input: z.output<typeof meetingsShape>,
  ): Promise<{ items: Meeting[] }> {
    return { items: await door.command((ctx) => this.plan.add(ctx, id, input)) };
  }

  @Post('activities/:id/enrolments')
  @Documented({ summary: 'Take part, or help; a full one puts in line', params: ['id'], body: enrolShape })
  enrolIn(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(enrolShape)) { onBehalfOf, channel, ...input }: z.output<typeof enrolShape>,
  ): Promise<Enrolment> {
    return door.command((ctx) => this.enrol.execute(ctx, id, input), { onBehalfOf, channel });
  }

  @Get('people/:id/activity-enrolments')
  @Documented({ summary: 'What somebody has a part in', params: ['id'], query: listQuery, forOther: true })
  listEnrolments(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(listQuery)) page: PageAsk,
  ): Promise<PageOf<OwnEnrolment>> {
    return door.query((ctx) => this.enrolments.list(ctx, id, page));
  }

  @Post('activity-enrolments/:id/accept')
  @Documented({ summary: 'Take a place that has become free', params: ['id'], body: takeShape })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeShape)) { onBehalfOf, channel, ...input }: z.output<typeof takeShape>,
  ): Promise<Enrolment> {
    return door.command((ctx) => this.answer.accept(ctx, id, input), { onBehalfOf, channel });
  }

  @Post('activity-enrolments/:id/withdraw')
  @Documented({ summary: 'Give a place back, or leave the line', params: ['id'], body: actingShape })
  withdraw(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) acting: z.output<typeof actingShape>,
  ): Promise<Enrolment> {
    return door.command((ctx) => this.answer.withdraw(ctx, id), acting);
  }
}
