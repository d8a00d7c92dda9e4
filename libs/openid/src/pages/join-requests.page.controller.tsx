// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, NavRegistry, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { acceptShape, declineShape, joinListShape } from '../api/join-request.request.js';
import { JoinRequests } from '../application/join-requests.js';
import { JoinRequestPage } from './join-request.page.js';
import { JoinRequestsPage } from './join-requests.page.js';

const LIST = '/join-requests';

@ApiExcludeController()
@Controller('join-requests')
@Allow(STAFF)
export class JoinRequestsPageController {
  constructor(
    private readonly requests: JoinRequests,
    nav: NavRegistry,
  ) {
    nav.add({ href: LIST, textKey: 'openid:join.title', roles: STAFF, order: 82, more: true });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const state = page.readQuery(joinListShape).input?.state ?? 'open';
    const { items, next } = await page.query((ctx) => this.requests.list(ctx, state, page.asked()), page.asMyself);
    await page.html({
      title: page.t('openid:join.title'),
      body: <JoinRequestsPage requests={items} state={state} />,
      next,
    });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      acceptShape,
      async (ctx, { personId, evenIfSame }) => {
        const accepted = personId
          ? await this.requests.acceptAs(ctx, id, personId)
          : await this.requests.acceptNew(ctx, id, evenIfSame === true);
        return { path: `/people/${accepted.personId}`, flash: { key: 'openid:join.accepted' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/decline')
  decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), declineShape, 'openid:join.declined', (ctx, { word }) =>
      this.requests.decline(ctx, id, word),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `${LIST}/${id}`, show: (form: FormState) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const request = await page.query((ctx) => this.requests.get(ctx, id), page.asMyself);
    await page.html({
      title: `${request.givenName} ${request.familyName}`,
      backHref: LIST,
      live: false,
      card: { kind: 'join_request', id },
      body: <JoinRequestPage request={request} form={form} />,
    });
  }
}
