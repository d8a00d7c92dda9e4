// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { type FormState, NavRegistry, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, idShape, valid, WithinScope } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import { z } from 'zod';
import { thanksShape, workShape } from '../api/gardens.controller.js';
import { ManageGardens } from '../application/manage-gardens.js';
import { RecordGardenWork } from '../application/record-garden-work.js';
import { ThankDriver } from '../application/thank-driver.js';
import { GardenPage } from './garden.page.js';
import { GardensPage } from './gardens.page.js';
import { LoadGardenPage } from './load-garden-page.js';
import { ORTI } from '../orti.service.js';

const workFormShape = workShape.omit({ onBehalfOf: true, channel: true });
const thanksFormShape = thanksShape.omit({ onBehalfOf: true, channel: true });
const decisionParam = z.object({ id: idShape, workId: idShape, decision: z.enum(['confirmed', 'rejected']) });

@ApiExcludeController()
@Controller('gardens')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class GardenPageController {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly load: LoadGardenPage,
    private readonly work: RecordGardenWork,
    private readonly thankDriver: ThankDriver,
    private readonly places: Places,
    private readonly people: People,
    nav: NavRegistry,
  ) {
    nav.add({
      href: '/gardens',
      textKey: 'orti:nav.gardens',
      roles: ['gardener', 'operator', 'coordinator'],
      order: 35,
      more: true,
    });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const lines = await page.query(async (ctx) => {
      const gardens = await this.gardens.list(ctx);
      const places = await this.places.listPlacesByIds(
        ctx,
        gardens.map((garden) => garden.placeId),
      );
      const people = await this.people.listPeopleByIds(
        ctx,
        gardens.map((garden) => garden.referentId),
      );
      return gardens.map((garden) => ({
        ...garden,
        place: [places.get(garden.placeId)?.address, places.get(garden.placeId)?.comuneName].filter(Boolean).join(', '),
        referent: people.get(garden.referentId)?.shortName ?? '',
      }));
    });
    const mayAsk = !page.isStaff || page.viewer.actingFor !== null;
    await page.html({ title: page.t('orti:gardens.title'), body: <GardensPage gardens={lines} mayAsk={mayAsk} /> });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, {});
  }

  /** A form that was refused stands at its own address: asked for again, that is the page of the garden. */
  @Get([':id/work', ':id/thanks'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): void {
    page.redirect(`/gardens/${id}`);
  }

  @Post(':id/work')
  async record(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      workFormShape,
      async (ctx, input) => {
        await this.work.record(ctx, id, input);
        return { path: `/gardens/${id}`, flash: { key: 'orti:work.recorded' } };
      },
      (errors, typed, general) => this.render(page, id, { workForm: { errors, typed, general } }),
    );
  }

  @Post(':id/work/:workId/:decision')
  async decide(
    @Page() page: PageDoor,
    @Param(valid(decisionParam)) { id, workId, decision }: z.output<typeof decisionParam>,
  ): Promise<void> {
    try {
      await page.command((ctx) => this.work.decide(ctx, workId, decision));
      page.redirect(`/gardens/${id}`, { key: `orti:work.now.${decision}` });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      page.redirect(`/gardens/${id}`, { kind: 'danger', text: page.refusalOf(error) });
    }
  }

  @Post(':id/thanks')
  async thank(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      thanksFormShape,
      async (ctx, input) => {
        await this.thankDriver.execute(ctx, input);
        return { path: `/gardens/${id}`, flash: { key: 'orti:thanks.given' } };
      },
      (errors, typed, general) => this.render(page, id, { thanksForm: { errors, typed, general } }),
    );
  }

  private async render(
    page: PageDoor,
    id: string,
    forms: { workForm?: FormState; thanksForm?: FormState },
  ): Promise<void> {
    const data = await page.query((ctx) => this.load.execute(ctx, id, page));
    const props = {
      workForm: UNTOUCHED,
      thanksForm: UNTOUCHED,
      ...forms,
      ...data,
      path: `/gardens/${id}`,
      newKey: () => page.newKey(),
    };
    await page.html({ title: data.overview.garden.name, backHref: '/gardens', body: <GardenPage {...props} /> });
  }
}
