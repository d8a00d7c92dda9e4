// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, dayShape, idParam, plainText, STAFF, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { ManageDrivers, type PapersInput } from '../application/manage-drivers.js';
import type { PapersTouch } from '../application/review-rides.js';
import { driverPapersShape } from '../domain/driver-papers.js';
import { PapersPage } from './papers.page.js';
import { TRASPORTO } from '../trasporto.service.js';

/** `seen`: the mark of what was shown that would no longer fit. */
const formShape = driverPapersShape.extend({ inspectionUntil: dayShape, seen: plainText(40, 0).default('') });
const NEW_PAPERS = { seats: '4', wheelchairSpaces: '0', walkerSpaces: '0' };

@ApiExcludeController()
@Controller('people/:id/papers')
@Allow(STAFF)
@WithinScope({ service: TRASPORTO })
export class PapersPageController {
  constructor(
    private readonly drivers: ManageDrivers,
    private readonly people: People,
  ) {}

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const papers = await page.query((ctx) => this.drivers.find(ctx, id), page.asMyself);
    await this.render(page, id, { ...UNTOUCHED, typed: { ...(papers ?? NEW_PAPERS) } });
  }

  @Post()
  async approve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      formShape,
      async (ctx, input) => {
        await this.drivers.approve(ctx, id, papersOf(input), input.seen);
        return { path: `/people/${id}`, flash: { key: 'trasporto:papers.saved' } };
      },
      async (errors, typed, general) => {
        const { data } = formShape.safeParse(formToInput(typed, formShape));
        const touched = data
          ? await page.query((ctx) => this.drivers.foresee(ctx, id, papersOf(data)), page.asMyself)
          : null;
        await this.render(page, id, { errors, typed, general }, touched);
      },
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, form: FormState, touched: PapersTouch | null = null): Promise<void> {
    const person = await page.query((ctx) => this.people.getPerson(ctx, id), page.asMyself);
    const body = (
      <PapersPage personId={id} name={person.fullName} form={form} touched={touched} idempotencyKey={page.newKey()} />
    );
    await page.html({ title: page.t('trasporto:papers.title'), backHref: `/people/${id}`, live: false, body });
  }
}

function papersOf({ seen: _, ...papers }: z.output<typeof formShape>): PapersInput {
  return papers;
}
