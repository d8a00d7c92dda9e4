// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { formatDate } from '@reciproca/ui';
import { Page, type PageDoor } from '@reciproca/web';
import type { z } from 'zod';
import { delegationParam, roleShape } from '../api/person.request.js';
import { ChangePreview } from '../application/change-preview.js';
import type { LifeChange } from '../domain/life-change.js';
import { Delegations } from '../application/delegations.js';
import { People } from '../application/people.js';
import { ShowPerson } from '../application/show-person.js';
import type { PersonCard } from '../domain/person-card.js';
import { EndingPage, type EndingPageProps } from './ending.page.js';

type Id = z.output<typeof idParam>;
type Ending = Pick<EndingPageProps, 'title' | 'action' | 'buttons'>;

/** What it means that a role, a clearance or a delegation ends, before it does. */
@ApiExcludeController()
@Controller('people/:id')
@Allow(STAFF)
export class EndingPageController {
  constructor(
    private readonly showPerson: ShowPerson,
    private readonly people: People,
    private readonly delegations: Delegations,
    private readonly preview: ChangePreview,
  ) {}

  @Get('unvet')
  async unvet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await this.render(page, id, { kind: 'vetted', until: null }, ({ vettedUntil }) => {
      if (!vettedUntil) throw notFound('person');
      return {
        title: page.t('identity:ending.vetted.title', { day: formatDate(vettedUntil, page.language) }),
        action: `/people/${id}/unvet`,
        buttons: [{ text: page.t('identity:vetting.end') }],
      };
    });
  }

  @Get('roles/revoke')
  @Allow(['coordinator'])
  async revokeRole(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(roleShape)) { role }: z.output<typeof roleShape>,
  ): Promise<void> {
    const text = page.t('identity:roles.revoke', { role: page.t(`identity:role.${role}`) });
    await this.render(page, id, { kind: 'role', role }, ({ roles }) => {
      if (!roles.includes(role)) throw notFound('person');
      return { title: text, action: `/people/${id}/roles/revoke`, buttons: [{ text, fields: { role } }] };
    });
  }

  @Get('delegations/:delegationId/revoke')
  async revokeDelegation(
    @Page() page: PageDoor,
    @Param(valid(delegationParam)) { id, delegationId }: z.output<typeof delegationParam>,
  ): Promise<void> {
    const { delegation, delegate, delegator } = await page.query(async (ctx) => {
      const found = (await this.delegations.listOfPerson(ctx, id)).find((one) => one.id === delegationId);
      if (!found || found.revokedAt) throw notFound('delegation');
      const names = await this.people.listPeopleByIds(ctx, [found.delegatorId, found.delegateId]);
      const nameOf = (personId: string): string => names.get(personId)?.fullName ?? '';
      return { delegation: found, delegate: nameOf(found.delegateId), delegator: nameOf(found.delegatorId) };
    }, page.asMyself);
    // What is touched is of whoever gave it, on whichever of the two cards one stands.
    const change: LifeChange = { kind: 'delegation', scope: delegation.scope };
    await this.render(page, id, change, () => this.endingOf(page, id, delegationId, { delegate, delegator }), {
      touchedId: delegation.delegatorId,
    });
  }

  private endingOf(page: PageDoor, id: string, delegationId: string, names: Record<string, string>): Ending {
    const buttons = (['counter', 'phone'] as const).map((channel) => {
      return { text: page.t(`identity:delegation.revoke.${channel}`), fields: { channel } };
    });
    const title = page.t('identity:delegation.actsFor', names);
    return { title, action: `/people/${id}/delegations/${delegationId}/revoke`, buttons };
  }

  private async render(
    page: PageDoor,
    id: string,
    change: LifeChange & { kind: EndingPageProps['kind'] },
    endingOf: (person: PersonCard) => Ending,
    { touchedId = id }: { readonly touchedId?: string } = {},
  ): Promise<void> {
    const { person, touched } = await page.query(
      async (ctx) => ({
        person: await this.showPerson.execute(ctx, id),
        touched: await this.preview.list(ctx, touchedId, change),
      }),
      page.asMyself,
    );
    const ending = endingOf(person);
    await page.html({
      title: ending.title,
      backHref: `/people/${id}`,
      live: false,
      body: (
        <EndingPage {...ending} person={person} kind={change.kind} touched={touched} newKey={() => page.newKey()} />
      ),
    });
  }
}
