// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People, SearchPeople } from '@reciproca/identity';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { assignShape, closeShape, linkShape, noteShape, takeShape, urgentShape } from '../api/signal.request.js';
import { FollowSignal } from '../application/follow-signal.js';
import { ViewSignals } from '../application/view-signals.js';
import { readSearch } from './person-search.query.js';
import { SignalPage } from './signal.page.js';

/** One signal: its sentinel reads it, staff follow it. */
@ApiExcludeController()
@Controller('signals/:id')
@Allow(STAFF)
export class SignalPageController {
  constructor(
    private readonly view: ViewSignals,
    private readonly follow: FollowSignal,
    private readonly people: People,
    private readonly search: SearchPeople,
  ) {}

  @Get()
  @Allow(['sentinel', 'operator', 'coordinator'])
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('take')
  take(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), takeShape, 'sentinels:taken', (ctx, { takeOver }) =>
      this.follow.take(ctx, id, takeOver),
    );
  }

  @Post('assign')
  assign(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), assignShape, 'sentinels:assigned', (ctx, { operatorId }) =>
      this.follow.assign(ctx, id, operatorId),
    );
  }

  @Post('urgent')
  setUrgent(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), urgentShape, 'sentinels:saved', (ctx, { urgent }) =>
      this.follow.setUrgent(ctx, id, urgent),
    );
  }

  @Post('link')
  link(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), linkShape, 'sentinels:linked', (ctx, { personId }) =>
      this.follow.link(ctx, id, personId),
    );
  }

  @Post('notes')
  note(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), noteShape, 'sentinels:saved', (ctx, { text }) =>
      this.follow.note(ctx, id, text),
    );
  }

  @Post('close')
  close(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), closeShape, 'sentinels:closed', (ctx, { outcome, feedback }) =>
      this.follow.close(ctx, id, outcome, feedback),
    );
  }

  @Post('reopen')
  reopen(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'sentinels:reopened', (ctx) => this.follow.reopen(ctx, id));
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/signals/${id}`, show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    // A sentinel's neighbour who acts for them sees what they would; staff always see as staff.
    const acting = page.isStaff ? page.asMyself : undefined;
    const { signal, notes } = await page.query((ctx) => this.view.get(ctx, id), acting);
    const colleagues = page.isStaff ? await page.query((ctx) => this.listColleagues(ctx), page.asMyself) : [];
    const { found, search, errors } = await this.find(page);
    const state = { ...form, errors: { ...form.errors, ...errors } };
    const body = (
      <SignalPage
        signal={signal}
        notes={notes}
        isStaff={page.isStaff}
        viewerId={page.viewer.personId}
        colleagues={colleagues}
        found={found}
        search={search}
        form={state}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: page.t('sentinels:one'), backHref: '/signals', body });
  }

  private async listColleagues(ctx: Ctx) {
    const ids = await this.people.listIdsWithRole(ctx, 'operator', 'coordinator');
    return [...(await this.people.listPeopleByIds(ctx, ids)).values()].toSorted((a, b) =>
      a.fullName.localeCompare(b.fullName, 'it'),
    );
  }

  private async find(page: PageDoor) {
    const { input, typed, errors } = readSearch(page);
    if (!page.isStaff || !input?.givenName || !input.familyName) return { found: null, search: typed, errors };
    try {
      const { items } = await page.query((ctx) => this.search.execute(ctx, input), page.asMyself);
      return { found: items, search: typed, errors: {} };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { found: null, search: typed, errors: page.errorsOf(error) };
    }
  }
}
