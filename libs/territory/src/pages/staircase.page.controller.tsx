// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, plainText, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { bindFields, NumberField, TextField } from '@reciproca/ui';
import type { z } from 'zod';
import { dwellingChangeShape, newDwellingsShape, staircaseChangeShape } from '../api/housing.request.js';
import { Buildings } from '../application/buildings.js';
import { ChangeHousing } from '../application/change-housing.js';
import { chosenAddress, FindAddress, positionOf } from '../application/find-address.js';
import type { FoundAddress } from '../application/geocoder.js';
import { RemoveHousing } from '../application/remove-housing.js';
import { ShowHousing } from '../application/show-housing.js';
import { writePosition } from '../domain/position.js';
import { isVague } from '../domain/precision.js';
import { HousingPartPage } from './housing-part.page.js';
import { movedPin, nearestTo } from './pin-desk.js';
import { StaircasePage } from './staircase.page.js';

const formShape = staircaseChangeShape.extend({ found: plainText(60).optional() });
const BACK = '/settings/buildings';
const staircasePath = (id: string): string => `${BACK}/staircases/${id}`;
type Id = z.output<typeof idParam>;

/** A staircase with its flats, and each of them on a page of its own. */
@ApiExcludeController()
@Controller('settings/buildings')
@Allow(['coordinator'])
export class StaircasePageController {
  constructor(
    private readonly housing: ShowHousing,
    private readonly buildings: Buildings,
    private readonly change: ChangeHousing,
    private readonly removal: RemoveHousing,
    private readonly findAddress: FindAddress,
  ) {}

  @Get('staircases/:id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('staircases/:id')
  async changeStaircase(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const moved = movedPin(page);
    if (moved) return this.render(page, id, moved);
    const found = await this.find(page, id);
    const own = { ...this.at(page, id), show: (form: FormState) => this.render(page, id, form, found) };
    await page.change(own, formShape, 'territory:housing.saved', (ctx, { found: chosen, ...input }) =>
      // A field that was emptied says something here.
      this.change.changeStaircase(ctx, id, {
        ...{ ...input, position: input.position ?? '' },
        at: positionOf(chosenAddress(found, chosen)),
      }),
    );
  }

  @Post('staircases/:id/dwellings')
  addDwellings(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), newDwellingsShape, 'territory:housing.saved', (ctx, input) =>
      this.change.addDwellings(ctx, id, input),
    );
  }

  @Post('staircases/:id/remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change({ ...this.at(page, id), path: BACK }, emptyShape, 'territory:housing.removed', (ctx) =>
      this.removal.execute(ctx, 'staircase', id),
    );
  }

  @Get('dwellings/:id')
  showDwelling(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderDwelling(page, id, UNTOUCHED);
  }

  @Post('dwellings/:id')
  changeDwelling(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      dwellingChangeShape,
      async (ctx, input) => {
        const { staircaseId } = await this.buildings.getDwelling(ctx, id);
        await this.change.changeDwelling(ctx, id, input);
        return { path: staircasePath(staircaseId), flash: { key: 'territory:housing.saved' } };
      },
      (errors, typed, general) => this.renderDwelling(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('dwellings/:id/remove')
  removeDwelling(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        const { staircaseId } = await this.buildings.getDwelling(ctx, id);
        await this.removal.execute(ctx, 'dwelling', id);
        return { path: staircasePath(staircaseId), flash: { key: 'territory:housing.removed' } };
      },
      (errors, typed, general) => this.renderDwelling(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  /** Before the transaction begins. In practice no map is asked. */
  private async find(page: PageDoor, id: string): Promise<readonly FoundAddress[]> {
    const { input } = page.readForm(formShape);
    if (!input || input.position?.trim() || page.viewer.practiceOf) return [];
    const { comuneCode } = await page.query((ctx) => this.housing.getStaircase(ctx, id), page.asMyself);
    return this.findAddress.execute({ code: comuneCode }, input.address);
  }

  private at(page: PageDoor, id: string) {
    return { path: staircasePath(id), show: (form: FormState) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(
    page: PageDoor,
    id: string,
    form: FormState,
    found: readonly FoundAddress[] = [],
  ): Promise<void> {
    const staircase = await page.query((ctx) => this.housing.getStaircase(ctx, id), page.asMyself);
    const { label, address } = staircase;
    const typed = {
      label,
      address,
      position: isVague(staircase) ? '' : writePosition(staircase),
      ...form.typed,
    };
    const shown = { ...form, typed };
    const near = await nearestTo(page, shown, this.findAddress);
    await page.html({
      title: page.t('territory:housing.staircase.change', { name: label }),
      backHref: BACK,
      live: false,
      body: <StaircasePage staircase={staircase} found={found} near={near} form={shown} newKey={() => page.newKey()} />,
    });
  }

  private async renderDwelling(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { number, floor, staircaseId, address } = await page.query(
      (ctx) => this.buildings.getDwelling(ctx, id),
      page.asMyself,
    );
    const { t } = page;
    const title = t('territory:housing.dwelling.change', { name: number });
    const field = bindFields({ number, floor, ...form.typed }, form.errors);
    const labels = { number: t('territory:residence.number'), floor: t('territory:housing.floor') };
    const rest = {
      title,
      eyebrow: address,
      form,
      labels,
      path: `${BACK}/dwellings/${id}`,
      newKey: () => page.newKey(),
    };
    const body = (
      <HousingPartPage kind="dwelling" {...rest}>
        <TextField {...field('number')} label={labels.number} required />
        <NumberField {...field('floor')} label={labels.floor} hint={t('territory:housing.floorHint')} required />
      </HousingPartPage>
    );
    await page.html({ title, backHref: staircasePath(staircaseId), live: false, body });
  }
}
