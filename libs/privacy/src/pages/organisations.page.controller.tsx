// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, NavRegistry, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { memberShape, organisationShape } from '../api/case.request.js';
import { ManageOrganisations } from '../application/manage-organisations.js';
import { OrganisationPage, OrganisationsPage } from './organisations.page.js';

const twoIds = z.object({ id: idShape, personId: idShape });

@ApiExcludeController()
@Controller('organisations')
@Allow(STAFF)
export class OrganisationsPageController {
  constructor(
    private readonly organisations: ManageOrganisations,
    nav: NavRegistry,
  ) {
    nav.add({
      href: '/organisations',
      textKey: 'privacy:nav.organisations',
      roles: ['coordinator'],
      order: 87,
      more: true,
    });
  }

  @Get()
  list(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  @Allow(['coordinator'])
  add(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      organisationShape,
      async (ctx, input) =>
        `/organisations/${await this.organisations.add(ctx, { ...input, validUntil: input.validUntil ?? null })}`,
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderOne(page, id, UNTOUCHED);
  }

  @Post(':id/members')
  @Allow(['coordinator'])
  addMember(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      memberShape,
      async (ctx, { login }) => {
        await this.organisations.addMember(ctx, id, login);
        return { path: `/organisations/${id}`, flash: { key: 'privacy:organisation.memberAdded' } };
      },
      (errors, typed, general) => this.renderOne(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/members/:personId/end')
  @Allow(['coordinator'])
  async endMember(
    @Page() page: PageDoor,
    @Param(valid(twoIds)) { id, personId }: z.output<typeof twoIds>,
  ): Promise<void> {
    await page.command((ctx) => this.organisations.endMember(ctx, id, personId), page.asMyself);
    page.redirect(`/organisations/${id}`, { key: 'privacy:organisation.memberEnded' });
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const list = await page.query((ctx) => this.organisations.list(ctx), page.asMyself);
    const canManage = page.viewer.roles.includes('coordinator');
    await page.html({
      title: page.t('privacy:nav.organisations'),
      live: false,
      body: <OrganisationsPage list={list} canManage={canManage} form={form} idempotencyKey={page.newKey()} />,
    });
  }

  private async renderOne(page: PageDoor, id: string, form: FormState): Promise<void> {
    const [organisation, members, cases] = await page.query(
      async (ctx) =>
        [
          await this.organisations.get(ctx, id),
          await this.organisations.listMembers(ctx, id),
          await this.organisations.listAssignments(ctx, id, page.asked()),
        ] as const,
      page.asMyself,
    );
    const canManage = page.viewer.roles.includes('coordinator');
    await page.html({
      title: organisation.name,
      next: cases.next,
      listPath: `/organisations/${id}`,
      backHref: '/organisations',
      live: false,
      body: (
        <OrganisationPage
          organisation={organisation}
          members={members}
          cases={cases.items}
          canManage={canManage}
          form={form}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}
