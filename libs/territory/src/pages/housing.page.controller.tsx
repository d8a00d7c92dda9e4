// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { bindFields, SelectField, TextField } from '@reciproca/ui';
import type { z } from 'zod';
import { areaChangeShape, blockChangeShape } from '../api/housing.request.js';
import { ChangeHousing } from '../application/change-housing.js';
import { RemoveHousing } from '../application/remove-housing.js';
import { ShowHousing } from '../application/show-housing.js';
import { HousingPartPage } from './housing-part.page.js';

const BACK = '/settings/buildings';
type Id = z.output<typeof idParam>;

/** An area and a block, each on a page of its own. */
@ApiExcludeController()
@Controller('settings/buildings')
@Allow(['coordinator'])
export class HousingPageController {
  constructor(
    private readonly housing: ShowHousing,
    private readonly change: ChangeHousing,
    private readonly removal: RemoveHousing,
  ) {}

  @Get('areas/:id')
  showArea(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderArea(page, id, UNTOUCHED);
  }

  @Post('areas/:id')
  changeArea(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: BACK, show: (form: FormState) => this.renderArea(page, id, form), acting: page.asMyself };
    return page.change(own, areaChangeShape, 'territory:housing.saved', (ctx, input) =>
      this.change.renameArea(ctx, id, input),
    );
  }

  @Post('areas/:id/remove')
  removeArea(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: BACK, show: (form: FormState) => this.renderArea(page, id, form), acting: page.asMyself };
    return page.change(own, emptyShape, 'territory:housing.removed', (ctx) => this.removal.execute(ctx, 'area', id));
  }

  @Get('blocks/:id')
  showBlock(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderBlock(page, id, UNTOUCHED);
  }

  @Post('blocks/:id')
  changeBlock(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: BACK, show: (form: FormState) => this.renderBlock(page, id, form), acting: page.asMyself };
    return page.change(own, blockChangeShape, 'territory:housing.saved', (ctx, input) =>
      this.change.changeBlock(ctx, id, input),
    );
  }

  @Post('blocks/:id/remove')
  removeBlock(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: BACK, show: (form: FormState) => this.renderBlock(page, id, form), acting: page.asMyself };
    return page.change(own, emptyShape, 'territory:housing.removed', (ctx) => this.removal.execute(ctx, 'block', id));
  }

  private async renderArea(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { name } = await page.query((ctx) => this.housing.getArea(ctx, id), page.asMyself);
    const { t } = page;
    const title = t('territory:housing.area.change', { name });
    const field = bindFields({ name, ...form.typed }, form.errors);
    const labels = { name: t('territory:housing.name') };
    const rest = { title, form, labels, path: `${BACK}/areas/${id}`, newKey: () => page.newKey() };
    const body = (
      <HousingPartPage kind="area" {...rest}>
        <TextField {...field('name')} label={labels.name} required />
      </HousingPartPage>
    );
    await page.html({ title, backHref: BACK, live: false, body });
  }

  private async renderBlock(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { block, areaId, areas } = await page.query((ctx) => this.housing.getBlock(ctx, id), page.asMyself);
    const { t } = page;
    const title = t('territory:housing.block.change', { name: block.name });
    const field = bindFields({ name: block.name, areaId, ...form.typed }, form.errors);
    const labels = { name: t('territory:housing.name'), areaId: t('territory:buildings.area') };
    const rest = { title, form, labels, path: `${BACK}/blocks/${id}`, newKey: () => page.newKey() };
    const options = areas.map((area) => ({ value: area.id, label: `${area.name} · ${area.comuneName}` }));
    const body = (
      <HousingPartPage kind="block" {...rest}>
        <TextField {...field('name')} label={labels.name} required />
        <SelectField {...field('areaId')} label={labels.areaId} options={options} emptyLabel={false} required />
      </HousingPartPage>
    );
    await page.html({ title, backHref: BACK, live: false, body });
  }
}
