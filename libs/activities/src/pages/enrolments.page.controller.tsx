// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { beneficiaryOf, systemClock } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import { acceptShape } from '../application/activity.input.js';
import { AnswerPlace } from '../application/answer-place.js';
import { ViewActivities } from '../application/view-activities.js';
import { ViewEnrolments } from '../application/view-enrolments.js';
import { ActivityPage } from './activity.page.js';
import { OwnActivitiesPage } from './own-activities.page.js';

interface Id {
  readonly id: string;
}

/** What somebody has a part in: seen, taken, given back. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class EnrolmentsPageController {
  constructor(
    private readonly enrolments: ViewEnrolments,
    private readonly activities: ViewActivities,
    private readonly answer: AnswerPlace,
  ) {}

  @Get('me/activities')
  async mine(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.enrolments.list(ctx, beneficiaryOf(ctx), page.asked()));
    const body = <OwnActivitiesPage enrolments={items} />;
    await page.html({ title: page.t('activities:mine'), backHref: '/me', body, next, listPath: '/me/activities' });
  }

  /** A form that was refused stands at its own address: asked for again, that is the list of one's own. */
  @Get(['activities/enrolments/:id/accept', 'activities/enrolments/:id/withdraw'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) _: Id): void {
    page.redirect('/me/activities');
  }

  @Post('activities/enrolments/:id/accept')
  async accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = await this.at(page, id);
    await page.change(own, acceptShape, 'activities:enrolled', (ctx, input) => this.answer.accept(ctx, id, input));
  }

  @Post('activities/enrolments/:id/withdraw')
  async withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = await this.at(page, id);
    await page.change(own, emptyShape, 'activities:withdrawn', (ctx) => this.answer.withdraw(ctx, id));
  }

  private async at(page: PageDoor, id: string): Promise<OwnPage> {
    const path = await this.pathOf(page, id);
    return { path, show: (form) => this.render(page, path, form) };
  }

  private async pathOf(page: PageDoor, id: string): Promise<string> {
    return `/activities/${await page.query((ctx) => this.enrolments.findActivityId(ctx, id))}`;
  }

  private async render(page: PageDoor, path: string, answer: FormState): Promise<void> {
    const detail = await page.query((ctx) => this.activities.get(ctx, path.replace('/activities/', '')));
    const who = { isDesk: page.isStaff && page.viewer.actingFor === null, isStaff: page.isStaff };
    const more = { forms: { answer }, now: systemClock.now(), newKey: () => page.newKey() };
    const body = <ActivityPage detail={detail} {...who} {...more} />;
    await page.html({ title: detail.activity.title, backHref: '/activities', body });
  }
}
