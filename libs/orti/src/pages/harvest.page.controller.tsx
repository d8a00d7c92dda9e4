// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ManageCategories, type Posting, postingFieldOf, PostListing } from '@reciproca/exchange';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type Ctx, DomainError } from '@reciproca/kernel';
import {
  type Acting,
  Allow,
  dayShape,
  idParam,
  lineText,
  timeOfDayShape,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { findInstant } from '@reciproca/ui';
import { z } from 'zod';
import { ManageGardens } from '../application/manage-gardens.js';
import type { Garden } from '../domain/garden.js';
import { harvestShape } from '../domain/produce.details.js';
import { HarvestPage } from './harvest.page.js';
import { ORTI } from '../orti.service.js';

const formShape = z.strictObject({
  ...harvestShape.omit({ gardenId: true }).shape,
  date: dayShape,
  from: timeOfDayShape,
  until: timeOfDayShape,
});

/** What is ripe, where one comes from the page that says so. */
const askedShape = z.object({ crop: lineText(60, 2).optional() });

/** A harvest in one short form; it becomes an offer like any other. */
@ApiExcludeController()
@Controller('gardens/:id/harvest')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class HarvestPageController {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly categories: ManageCategories,
    private readonly postListing: PostListing,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { input } = page.readQuery(askedShape);
    const typed = { crop: input?.crop ?? '', crateKg: '3', from: '17:00', until: '19:00' };
    return this.render(page, id, { ...UNTOUCHED, typed });
  }

  @Post()
  async record(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const garden = await this.getGarden(page, id);
    await page.submit(
      formShape,
      async (ctx, input) => {
        const offer = await this.postListing.execute(ctx, 'offer', await this.postingOf(ctx, garden, input));
        const harvest = await this.gardens.findShareable(ctx, id, offer.id);
        return {
          path: harvest ? `/gardens/${id}/harvests/${harvest.id}/share` : `/gardens/${id}`,
          flash: { key: 'orti:harvest.saved' },
        };
      },
      (errors, typed, general) => {
        const byField = Object.fromEntries(Object.entries(errors).map(([path, text]) => [postingFieldOf(path), text]));
        return this.render(page, id, { errors: byField, typed, general });
      },
      actingFor(page, garden),
    );
  }

  private async postingOf(
    ctx: Ctx,
    garden: Garden,
    { date, from, until, ...harvest }: z.output<typeof formShape>,
  ): Promise<Posting> {
    const category = (await this.categories.list(ctx)).find(({ service, active }) => service === 'orti' && active);
    if (!category) throw new DomainError('category.unknown', 'conflict');
    const [start, end] = [findInstant(date, from), findInstant(date, until)];
    if (!start || !end) throw new DomainError('when.needed', 'invalid', { field: 'when' });
    return {
      service: 'orti',
      category: category.code,
      title: harvest.crop,
      placeId: garden.placeId,
      when: { windows: [{ start: start.toISOString(), end: end.toISOString() }] },
      details: { ...harvest, gardenId: garden.id },
      // Another crop is ready in the same hours.
      again: true,
    };
  }

  private async getGarden(page: PageDoor, id: string): Promise<Garden> {
    return page.query((ctx) => this.gardens.get(ctx, id));
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const garden = await this.getGarden(page, id);
    const body = <HarvestPage garden={garden} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('orti:harvest.new'), backHref: `/gardens/${id}`, live: false, body });
  }
}

/** Staff write for whoever answers for the garden: a harvest belongs to somebody of the garden. */
function actingFor(page: PageDoor, garden: Garden): Acting | undefined {
  const isAloneAtDesk = page.isStaff && !page.viewer.actingFor && page.viewer.personId !== garden.referentId;
  return isAloneAtDesk ? { onBehalfOf: garden.referentId, channel: 'counter' } : undefined;
}
