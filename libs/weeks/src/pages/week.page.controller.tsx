// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { ensureMayAnswerFor, ManageGardens, ORTI } from '@reciproca/orti';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { KeepWeek } from '../application/keep-week.js';
import { ViewWeek } from '../application/view-week.js';
import { expectedShape, rhythmShape, stepShape, weekQuery } from '../application/weeks.input.js';
import { RhythmPage } from './rhythm.page.js';
import { WeekPage } from './week.page.js';
import { WeekSheetPage } from './week-sheet.page.js';

interface Id {
  readonly id: string;
}
interface Week {
  readonly week?: string | undefined;
}

@ApiExcludeController()
@Controller('gardens/:id/week')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class WeekPageController {
  constructor(
    private readonly view: ViewWeek,
    private readonly keep: KeepWeek,
    private readonly gardens: ManageGardens,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(weekQuery)) { week }: Week,
  ): Promise<void> {
    return this.render(page, id, UNTOUCHED, week);
  }

  @Post()
  sayExpected(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      expectedShape,
      async (ctx, input) => {
        const { week } = await this.keep.sayExpected(ctx, id, input);
        return { path: `/gardens/${id}/week?week=${week}`, flash: { key: 'weeks:saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  /** Buttons that were refused stand at their own address: asked for again, that is the week. */
  @Get('steps')
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/gardens/${id}/week`);
  }

  @Post('steps')
  mark(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      stepShape,
      async (ctx, input) => {
        const { week } = await this.keep.mark(ctx, id, input);
        return { path: `/gardens/${id}/week?week=${week}`, flash: { key: 'weeks:saved' } };
      },
      (errors, _, general) =>
        this.render(page, id, { errors: {}, typed: {}, general: general ?? Object.values(errors).join(' ') }),
    );
  }

  @Get('rhythm')
  showRhythm(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderRhythm(page, id, UNTOUCHED);
  }

  @Post('rhythm')
  setRhythm(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      rhythmShape,
      async (ctx, input) => {
        await this.keep.setRhythm(ctx, id, input);
        return { path: `/gardens/${id}/week`, flash: { key: 'weeks:saved' } };
      },
      (errors, typed, general) => this.renderRhythm(page, id, { errors, typed, general }),
    );
  }

  /** It names nobody, and may be hung up. */
  @Get('sheet')
  async sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [view, ente] = await page.query((ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]));
    const body = <WeekSheetPage view={view} enteName={ente.name} />;
    const shown = { title: page.t('weeks:sheet'), backHref: `/gardens/${id}/week` };
    await page.html({ ...shown, live: false, onPaper: true, body });
  }

  private async render(page: PageDoor, id: string, form: FormState, week?: string): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id, week));
    const body = <WeekPage view={view} form={form} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('weeks:one'), backHref: `/gardens/${id}`, live: false, body });
  }

  private async renderRhythm(page: PageDoor, id: string, form: FormState): Promise<void> {
    const view = await page.query(async (ctx) => {
      ensureMayAnswerFor(ctx, await this.gardens.get(ctx, id));
      return this.view.get(ctx, id);
    });
    const body = <RhythmPage view={view} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('weeks:rhythm'), backHref: `/gardens/${id}/week`, live: false, body });
  }
}
