// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { systemClock } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, MeLinks, NavRegistry, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import { enrolmentShape, moveActivityShape } from '../application/activity.input.js';
import { Enrol } from '../application/enrol.js';
import { ManageActivities } from '../application/manage-activities.js';
import { PlanMeetings } from '../application/plan-meetings.js';
import { ViewActivities } from '../application/view-activities.js';
import { ActivitiesPage } from './activities.page.js';
import { ActivityPage } from './activity.page.js';
import type { ActivityForms } from './activity.props.js';
import { fieldOfForm, meetingsFormShape, whenOf } from './meetings-form.js';
import { ActivitySheetPage } from './sheets.page.js';

interface Id {
  readonly id: string;
}

@ApiExcludeController()
@Controller('activities')
@Allow('signed-in')
export class ActivitiesPageController {
  constructor(
    private readonly view: ViewActivities,
    private readonly manage: ManageActivities,
    private readonly plan: PlanMeetings,
    private readonly enrol: Enrol,
    private readonly enti: Enti,
    nav: NavRegistry,
    links: MeLinks,
  ) {
    nav.add({ href: '/activities', textKey: 'activities:title', roles: 'signed-in', order: 36, more: true });
    const mine = { href: '/me/activities', textKey: 'activities:mine', icon: 'calendar' } as const;
    links.add({ ...mine, roles: 'signed-in', order: 11 });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()));
    const body = <ActivitiesPage lines={items} mayWrite={isDesk(page)} />;
    await page.html({ title: page.t('activities:title'), body, next, listPath: '/activities' });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the activity. */
  @Get([':id/enrol', ':id/state', ':id/meetings'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/activities/${id}`);
  }

  @Post(':id/enrol')
  take(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      enrolmentShape,
      async (ctx, input) => {
        const { state } = await this.enrol.execute(ctx, id, input);
        const key = state === 'enrolled' ? 'activities:enrolled' : 'activities:in_line';
        return { path: `/activities/${id}`, flash: { key } };
      },
      (errors, typed, general) => this.render(page, id, { enrol: { errors, typed, general } }),
    );
  }

  @Post(':id/state')
  @Allow(STAFF)
  move(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (state) => ({ state }));
    return page.change(own, moveActivityShape, 'activities:saved', (ctx, input) => this.manage.move(ctx, id, input));
  }

  @Post(':id/meetings')
  @Allow(STAFF)
  addMeetings(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (meetings) => ({ meetings }));
    return page.change(own, meetingsFormShape, 'activities:meetings.saved', (ctx, input) =>
      this.plan.add(ctx, id, whenOf(input)).catch((error: unknown) => {
        throw fieldOfForm(error);
      }),
    );
  }

  /** To hang up: what it is, when it meets, and lines to write one's name on. */
  @Get(':id/sheet')
  @Allow(STAFF)
  async sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [detail, ente] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const body = <ActivitySheetPage detail={detail} enteName={ente.name} now={systemClock.now()} />;
    const [title, backHref] = [page.t('activities:enrol_sheet'), `/activities/${id}`];
    await page.html({ title, backHref, live: false, onPaper: true, body });
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => ActivityForms): OwnPage {
    return { path: `/activities/${id}`, show: (form) => this.render(page, id, formsOf(form)), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, forms: ActivityForms): Promise<void> {
    const detail = await page.query((ctx) => this.view.get(ctx, id));
    const who = { isDesk: isDesk(page), isStaff: page.isStaff };
    const body = (
      <ActivityPage detail={detail} forms={forms} {...who} now={systemClock.now()} newKey={() => page.newKey()} />
    );
    await page.html({ title: detail.activity.title, backHref: '/activities', body });
  }
}

function isDesk(page: PageDoor): boolean {
  return page.isStaff && page.viewer.actingFor === null;
}
