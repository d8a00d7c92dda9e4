// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { systemClock } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { appealShape, decisionShape, suspensionShape } from '../api/suspension.request.js';
import { Appeals } from '../application/appeals.js';
import { Suspend } from '../application/suspend.js';
import { ViewSuspensions } from '../application/view-suspensions.js';
import { NewSuspensionPage } from './suspension-forms.js';
import { SuspensionPage, SuspensionsPage } from './suspensions.page.js';

type Id = { id: string };

interface About {
  readonly kind: 'person' | 'listing';
  readonly id: string;
}

@ApiExcludeController()
@Controller('suspensions')
@Allow(STAFF)
export class SuspensionsPageController {
  constructor(
    private readonly view: ViewSuspensions,
    private readonly suspend: Suspend,
    private readonly appeals: Appeals,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('conduct:suspensions.title'),
      backHref: '/board',
      body: <SuspensionsPage suspensions={items} />,
      next,
    });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Get('person/:id')
  showNewPerson(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderNew(page, { kind: 'person', id }, UNTOUCHED);
  }

  @Get('listing/:id')
  showNewListing(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderNew(page, { kind: 'listing', id }, UNTOUCHED);
  }

  @Post('person/:id')
  suspendPerson(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.begin(page, { kind: 'person', id });
  }

  @Post('listing/:id')
  suspendListing(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.begin(page, { kind: 'listing', id });
  }

  @Post(':id/appeal')
  appeal(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), appealShape, 'conduct:appeal.noted', (ctx, { text }) =>
      this.appeals.make(ctx, id, text),
    );
  }

  @Post(':id/decide')
  decide(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), decisionShape, 'conduct:appeal.decided', (ctx, { outcome, answer }) =>
      this.appeals.decide(ctx, id, outcome, answer),
    );
  }

  @Post(':id/end')
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'conduct:suspension.over', (ctx) => this.suspend.end(ctx, id));
  }

  private begin(page: PageDoor, about: About): Promise<void> {
    return page.submit(
      suspensionShape,
      async (ctx, input) => ({
        path: `/suspensions/${(await this.suspend[about.kind](ctx, about.id, input)).id}`,
        flash: { key: 'conduct:suspension.began' },
      }),
      (errors, typed, general) => this.renderNew(page, about, { errors, typed, general }),
      page.asMyself,
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/suspensions/${id}`, show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const one = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const body = (
      <SuspensionPage
        one={one}
        viewerId={page.viewer.personId}
        now={systemClock.now()}
        form={form}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: page.t('conduct:suspension.one'), backHref: '/suspensions', live: false, body });
  }

  private async renderNew(page: PageDoor, { kind, id }: About, form: FormState): Promise<void> {
    const subject = await page.query((ctx) => this.view.subject(ctx, kind, id), page.asMyself);
    const body = <NewSuspensionPage kind={kind} id={id} subject={subject} form={form} newKey={() => page.newKey()} />;
    await page.html({ title: page.t(`conduct:suspension.new.${kind}`), backHref: subject.href, live: false, body });
  }
}
