// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, NavRegistry, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, LARGE_BODY, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { applyPlanShape } from '../api/plan.request.js';
import { ApplyPlan } from '../application/apply-plan.js';
import { StartRun } from '../application/start-run.js';
import { ViewRuns } from '../application/view-runs.js';
import type { Run } from '../domain/run.js';
import { PlanPage } from './plan.page.js';
import { PlansPage } from './plans.page.js';

/** The two buttons of the form: all of the plan, or what is ticked. */
const decisionShape = z.strictObject({
  ...applyPlanShape.shape,
  requestIds: z.array(z.uuid()).default([]),
  what: z.enum(['all', 'chosen']),
});

@ApiExcludeController()
@Controller('plans')
@Allow(STAFF)
export class PlansPageController {
  constructor(
    private readonly start: StartRun,
    private readonly apply: ApplyPlan,
    private readonly runs: ViewRuns,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/plans', textKey: 'planning:nav.plans', roles: STAFF, order: 8 });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.runs.list(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('planning:plans.title'),
      body: <PlansPage runs={items} idempotencyKey={page.newKey()} circlesKey={page.newKey()} />,
      next,
    });
  }

  @Post()
  async make(@Page() page: PageDoor): Promise<void> {
    const id = await page.command((ctx) => this.start.execute(ctx, 'plan', 'operator'), page.asMyself);
    page.redirect(`/plans/${id}`);
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/apply')
  @RouteConfig(LARGE_BODY)
  async decide(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      decisionShape,
      async (ctx, { what, requestIds, withdrawOthers }) => {
        const applied = await this.apply.execute(ctx, id, { withdrawOthers, ...(what === 'chosen' && { requestIds }) });
        return { path: `/plans/${id}`, flash: { text: page.t('planning:plan.applied', { ...applied }) } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/discard')
  async discard(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command((ctx) => this.apply.discard(ctx, id), page.asMyself);
    page.redirect('/plans', { key: 'planning:plan.discarded' });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const view = await page.query((ctx) => this.runs.get(ctx, id), page.asMyself);
    // Works without scripts: the browser looks again by itself until the plan is there.
    if (isUnderWay(view.run)) void page.reply.header('refresh', '2');
    await page.html({
      title: page.t('planning:plans.title'),
      live: false,
      body: <PlanPage {...view} form={form} newKey={() => page.newKey()} />,
    });
  }
}

/** Circles found are proposed a moment after. */
function isUnderWay({ kind, state }: Run): boolean {
  return state === 'queued' || state === 'running' || (kind === 'circles' && state === 'ready');
}
