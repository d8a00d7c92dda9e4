// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { chosenShape } from '@reciproca/openid';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { coordinatorShape, enteStateShape, newEnteShape } from '../api/installation.request.js';
import { LookAfterEnti } from '../application/look-after-enti.js';
import { LookAfterProviders } from '../application/look-after-providers.js';
import { EntePage } from './ente.page.js';
import { EntiPage } from './enti.page.js';
import { NewEntePage } from './new-ente.page.js';

const pathOf = (id: string): string => `/installation/enti/${id}`;

@ApiExcludeController()
@Controller('installation')
@Allow('administrator')
export class EntiPageController {
  constructor(
    private readonly enti: LookAfterEnti,
    private readonly providers: LookAfterProviders,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const enti = await page.query((ctx) => this.enti.list(ctx));
    await page.html({ title: page.t('installation:title'), live: false, body: <EntiPage enti={enti} /> });
  }

  @Get('enti/new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderNew(page, UNTOUCHED);
  }

  @Post('enti/new')
  async open(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      newEnteShape,
      async (ctx, { coordinator, ambitoCode = null, ...ente }) => {
        const id = await this.enti.open(ctx, page.door.administrator, { ...ente, ambitoCode }, coordinator);
        return { path: pathOf(id), flash: { key: 'installation:ente.opened' } };
      },
      (errors, typed, general) => this.renderNew(page, { errors, typed, general }),
    );
  }

  @Get('enti/:id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('enti/:id/state')
  changeState(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(
      this.at(page, id),
      enteStateShape,
      'installation:ente.changed',
      (ctx, { state, reason = null }) => this.enti.changeState(ctx, page.door.administrator, id, state, reason),
    );
  }

  @Post('enti/:id/practice/end')
  endPractice(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'installation:practice.ended', (ctx) =>
      this.enti.endPractice(ctx, page.door.administrator, id),
    );
  }

  @Post('enti/:id/coordinator')
  inviteCoordinator(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), coordinatorShape, 'installation:coordinator.written', (ctx, input) =>
      this.enti.inviteCoordinator(ctx, page.door.administrator, id, input),
    );
  }

  @Post('enti/:id/providers')
  choose(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(
      this.at(page, id),
      chosenShape.partial(),
      'installation:ente.changed',
      (ctx, { citizens = null, staff = null }) =>
        this.providers.choose(ctx, page.door.administrator, id, { citizens, staff }),
    );
  }

  private at(page: PageDoor, id: string) {
    return { path: pathOf(id), show: (form: FormState) => this.render(page, id, form) };
  }

  private renderNew(page: PageDoor, form: FormState): Promise<void> {
    return page.html({
      title: page.t('installation:ente.new'),
      backHref: '/installation',
      live: false,
      body: <NewEntePage form={form} />,
    });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const ente = await page.query((ctx) => this.enti.get(ctx, id));
    const chosen = await page.query((ctx) => this.providers.showChosen(ctx, id));
    await page.html({
      title: ente.name,
      backHref: '/installation',
      live: false,
      body: <EntePage ente={ente} chosen={chosen} form={form} />,
    });
  }
}
