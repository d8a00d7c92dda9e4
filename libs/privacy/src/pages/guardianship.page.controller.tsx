// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { findPhone, Guardianships, People } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { guardianshipFormShape } from '../api/guardianship.request.js';
import { LoadGuardianship } from '../application/load-guardianship.js';
import { GuardianshipPage } from './guardianship.page.js';

/** Somebody of age for whom, or with whom, somebody else decides: what is open is shown before it is written. */
@ApiExcludeController()
@Controller('people/:id/guardianship')
@Allow(STAFF)
export class GuardianshipPageController {
  constructor(
    private readonly load: LoadGuardianship,
    private readonly guardianships: Guardianships,
    private readonly people: People,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  begin(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(
      this.at(page, id),
      guardianshipFormShape,
      'privacy:guardianship.saved',
      async (ctx, { guardianPhone, ...said }) =>
        this.guardianships.begin(ctx, id, { ...said, guardianId: await this.findByPhone(ctx, guardianPhone) }),
    );
  }

  @Post('end')
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), z.strictObject({}), 'privacy:guardianship.ended', (ctx) =>
      this.guardianships.end(ctx, id),
    );
  }

  /** Throws `guardianship.wrong_guardian` unless exactly one person has that phone. */
  private async findByPhone(ctx: Ctx, phone: string): Promise<string> {
    const number = findPhone(phone);
    const [guardianId, ...others] = number ? await this.people.listPhoneOwners(ctx, number) : [];
    if (!guardianId || others.length > 0)
      throw new DomainError('guardianship.wrong_guardian', 'invalid', { field: 'guardianPhone' });
    return guardianId;
  }

  private at(page: PageDoor, id: string): OwnPage {
    return {
      path: `/people/${id}/guardianship`,
      show: (form) => this.render(page, id, form),
      acting: page.asMyself,
    };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const facts = await page.query((ctx) => this.load.execute(ctx, id), page.asMyself);
    await page.html({
      title: page.t('privacy:guardianship.title'),
      backHref: `/people/${id}`,
      live: false,
      body: <GuardianshipPage facts={facts} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
