// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { delegationParam, delegationShape, personSearchShape } from '../api/person.request.js';
import { Delegations } from '../application/delegations.js';
import { People } from '../application/people.js';
import { type FoundPeople, SearchPeople } from '../application/search-people.js';
import { ShowPerson } from '../application/show-person.js';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { DelegationPage, type DelegationPageProps } from './delegation.page.js';

const formShape = delegationShape.omit({ delegatorId: true });

@ApiExcludeController()
@Controller('people/:id/delegations')
@Allow(STAFF)
export class DelegationPageController {
  constructor(
    private readonly delegations: Delegations,
    private readonly people: People,
    private readonly showPerson: ShowPerson,
    private readonly search: SearchPeople,
  ) {}

  @Get('new')
  async showNew(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { input, typed, errors } = page.readQuery(personSearchShape);
    const asked = Object.values(typed).some(Boolean);
    if (!asked || !input)
      return this.render(page, id, { search: { ...UNTOUCHED, typed, errors: asked ? errors : {} } });
    try {
      const found = await page.query((ctx) => this.search.execute(ctx, input), page.asMyself);
      await this.render(page, id, { search: { ...UNTOUCHED, typed }, found });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(page, id, { search: { ...UNTOUCHED, typed, errors: page.errorsOf(error) } });
    }
  }

  @Post('new')
  async add(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      formShape,
      async (ctx, input) => {
        await this.delegations.create(ctx, { ...input, delegatorId: id });
        return { path: `/people/${id}`, flash: { key: 'identity:delegation.saved' } };
      },
      async (errors, typed, general) => {
        const found = await this.findAgain(page, typed['delegateId']);
        await this.render(page, id, { form: { errors, typed, general }, found });
      },
      page.asMyself,
    );
  }

  @Post(':delegationId/revoke')
  async revoke(
    @Page() page: PageDoor,
    @Param(valid(delegationParam)) { id, delegationId }: z.output<typeof delegationParam>,
  ): Promise<void> {
    const channel = page.body['channel'] === 'phone' ? 'phone' : 'counter';
    await page.command((ctx) => this.delegations.revoke({ ...ctx, channel }, delegationId), page.asMyself);
    page.redirect(`/people/${id}`, { key: 'identity:delegation.ended' });
  }

  @Post(':delegationId/restore')
  async restore(
    @Page() page: PageDoor,
    @Param(valid(delegationParam)) { id, delegationId }: z.output<typeof delegationParam>,
  ): Promise<void> {
    await page.command((ctx) => this.delegations.restore(ctx, delegationId), page.asMyself);
    page.redirect(`/people/${id}`, { key: 'identity:delegation.restored' });
  }

  /** Whoever was chosen stays on the page that comes back. */
  private async findAgain(page: PageDoor, delegateId: unknown): Promise<FoundPeople | null> {
    if (!idShape.safeParse(delegateId).success) return null;
    const person = await page.query((ctx) => this.people.findPerson(ctx, String(delegateId)), page.asMyself);
    return person && { items: [person], more: false, alike: [] };
  }

  private async render(
    page: PageDoor,
    id: string,
    parts: { search?: FormState; found?: FoundPeople | null; form?: FormState },
  ): Promise<void> {
    const delegator = await page.query((ctx) => this.showPerson.execute(ctx, id), page.asMyself);
    const props: DelegationPageProps = {
      delegator,
      search: parts.search ?? UNTOUCHED,
      found: parts.found ?? null,
      form: parts.form ?? UNTOUCHED,
      idempotencyKey: page.newKey(),
    };
    await page.html({
      title: page.t('identity:delegation.new'),
      backHref: `/people/${id}`,
      live: false,
      body: <DelegationPage {...props} />,
    });
  }
}
