// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, parseInput, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { sourceShape } from '../api/ride-source.request.js';
import { RideSources } from '../application/ride-sources.js';
import { TryPlatform } from '../application/try-platform.js';
import { RideSourcePage } from './ride-source.page.js';

const SETTINGS = '/settings/rides-outside';
const pathOf = (id: string): string => `${SETTINGS}/partners/${id}`;
type Id = { id: string };

@ApiExcludeController()
@Controller('settings/rides-outside/partners/:id')
@Allow(['coordinator'])
export class RideSourcePageController {
  constructor(
    private readonly sources: RideSources,
    private readonly trial: TryPlatform,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  set(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), sourceShape, 'covoiturage:source.saved', (ctx, input) =>
      this.sources.set(ctx, id, input),
    );
  }

  @Post('try')
  try(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.orRefuse(
      async () => {
        parseInput(emptyShape, formToInput(page.body, emptyShape));
        const asked = await page.query((ctx) => this.sources.findToTry(ctx, id), page.asMyself);
        const found = await this.trial.execute(asked);
        const kind = found === 'up' ? 'success' : 'warning';
        return { path: pathOf(id), flash: { key: `covoiturage:source.trial.${found}` as const, kind } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  @Post('stop')
  stop(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), emptyShape, 'covoiturage:source.stopped', (ctx) =>
      this.sources.remove(ctx, id),
    );
  }

  private own(page: PageDoor, id: string) {
    return { path: pathOf(id), show: (form: FormState) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const shown = await page.query((ctx) => this.sources.get(ctx, id), page.asMyself);
    await page.html({
      title: page.t('covoiturage:source.title', { name: shown.partner.name }),
      backHref: SETTINGS,
      live: false,
      body: <RideSourcePage {...shown} path={pathOf(id)} form={form} newKey={() => page.newKey()} />,
    });
  }
}
