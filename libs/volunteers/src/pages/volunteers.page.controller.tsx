// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { KeepRegister } from '../application/keep-register.js';
import { KeepStanding } from '../application/keep-standing.js';
import { LoadVolunteer } from '../application/load-volunteer.js';
import { PrintBadge } from '../application/print-badge.js';
import { correctionShape, entryShape, exitShape } from '../application/register.input.js';
import { availabilityShape } from '../application/standing.input.js';
import { ViewRegister } from '../application/view-register.js';
import { BadgePage } from './badge.page.js';
import { CorrectionPage } from './correction.page.js';
import { RegisterPaperPage } from './register-paper.page.js';
import { ofTraining, trainingFormShape } from './training-form.js';
import { VolunteerPage } from './volunteer.page.js';
import { VolunteersPage } from './volunteers.page.js';

interface Id {
  readonly id: string;
}

@ApiExcludeController()
@Controller('volunteers')
@Allow(STAFF)
export class VolunteersPageController {
  constructor(
    private readonly view: ViewRegister,
    private readonly whole: LoadVolunteer,
    private readonly register: KeepRegister,
    private readonly standing: KeepStanding,
    private readonly badges: PrintBadge,
    private readonly enti: Enti,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const [{ items, next }, count] = await page.query(
      (ctx) => Promise.all([this.view.list(ctx, page.asked()), this.view.count(ctx)]),
      page.asMyself,
    );
    await page.html({
      title: page.t('volunteers:title'),
      body: <VolunteersPage volunteers={items} count={count} />,
      next,
    });
  }

  @Get('register')
  async paper(@Page() page: PageDoor): Promise<void> {
    const [entries, ente] = await page.query(
      (ctx) => Promise.all([this.view.listWhole(ctx), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const body = <RegisterPaperPage entries={entries} enteName={ente.name} />;
    await page.html({
      title: page.t('volunteers:register'),
      backHref: '/volunteers',
      live: false,
      body,
      onPaper: true,
    });
  }

  @Get('entries/:id/correct')
  showCorrection(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderCorrection(page, id, UNTOUCHED);
  }

  @Post('entries/:id/correct')
  correct(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      correctionShape,
      async (ctx, input) => {
        const { personId } = await this.register.correct(ctx, id, input);
        return { path: `/volunteers/${personId}`, flash: { key: 'volunteers:correct.saved' } };
      },
      (errors, typed, general) => this.renderCorrection(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('trainings/:id/remove')
  async removeTraining(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { personId } = await page.command((ctx) => this.standing.removeTraining(ctx, id), page.asMyself);
    page.redirect(`/volunteers/${personId}`, { key: 'volunteers:training.removed' });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the volunteer. */
  @Get([':id/entry', ':id/exit', ':id/training', ':id/availability'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/volunteers/${id}`);
  }

  @Post(':id/entry')
  enter(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), entryShape, 'volunteers:enter.saved', (ctx, input) =>
      this.register.enter(ctx, id, input),
    );
  }

  @Post(':id/exit')
  leave(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), exitShape, 'volunteers:leave.saved', (ctx, input) =>
      this.register.leave(ctx, id, input),
    );
  }

  @Post(':id/training')
  train(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const at = ofTraining(this.at(page, id));
    return page.change(at, trainingFormShape, 'volunteers:training.saved', (ctx, { trainingDay, ...input }) =>
      this.standing.addTraining(ctx, id, { ...input, day: trainingDay }),
    );
  }

  @Post(':id/availability')
  avail(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), availabilityShape, 'volunteers:availability.saved', (ctx, input) =>
      this.standing.setAvailability(ctx, id, input),
    );
  }

  /** Refused on the page of the volunteer, where what is missing can be put right. */
  @Get(':id/badge')
  async badge(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await page.orRefuse(
      async () => {
        const [badge, ente] = await page.query(
          (ctx) => Promise.all([this.badges.execute(ctx, id), this.enti.getEnte(ctx)]),
          page.asMyself,
        );
        const body = <BadgePage badge={badge} enteName={ente.name} />;
        await page.html({
          title: page.t('volunteers:badge'),
          backHref: `/volunteers/${id}`,
          live: false,
          body,
          onPaper: true,
        });
        return null;
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/volunteers/${id}`, show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async renderCorrection(page: PageDoor, id: string, form: FormState): Promise<void> {
    const entry = await page.query((ctx) => this.view.getEntry(ctx, id), page.asMyself);
    const body = <CorrectionPage entry={entry} form={form} idempotencyKey={page.newKey()} />;
    const title = page.t('volunteers:correct_number', { number: entry.number });
    await page.html({ title, backHref: `/volunteers/${entry.personId}`, live: false, body });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const whole = await page.query((ctx) => this.whole.execute(ctx, id), page.asMyself);
    const props = { ...whole, form, newKey: () => page.newKey(), availabilityPath: `/volunteers/${id}/availability` };
    const body = <VolunteerPage {...props} mayWrite />;
    const card = { kind: 'volunteer', id };
    await page.html({ title: whole.person.fullName, backHref: '/volunteers', body, card });
  }
}
