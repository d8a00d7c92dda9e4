// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@reciproca/kernel';
import { plainText, Allow, dayShape, idParam, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { accountShape, reasonShape, roleShape } from '../api/person.request.js';
import { ChangePersonState } from '../application/change-person-state.js';
import { ChangeRoles } from '../application/change-roles.js';
import { OpenAccount } from '../application/open-account.js';
import { PhoneClaims } from '../application/phone-claims.js';
import { StaffSecondFactors } from '../application/staff-second-factors.js';
import { VetPerson } from '../application/vet-person.js';
import { type FormState, type OwnPage, Page, type PageDoor, PersonPages, UNTOUCHED } from '@reciproca/web';
import { LoadPersonPage } from './load-person-page.js';
import { PersonPage } from './person.page.js';

const untilShape = z.strictObject({ until: dayShape, trustSeen: plainText(40, 0).default('') });
const nothingShape = z.strictObject({});

@ApiExcludeController()
@Controller('people/:id')
@Allow(STAFF)
export class PersonPageController {
  constructor(
    private readonly load: LoadPersonPage,
    private readonly roles: ChangeRoles,
    private readonly state: ChangePersonState,
    private readonly vetPerson: VetPerson,
    private readonly account: OpenAccount,
    private readonly phones: PhoneClaims,
    private readonly secondFactors: StaffSecondFactors,
    pages: PersonPages,
  ) {
    pages.fill((page, id, form) => this.render(page, id, form));
  }

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'person.file_closed') throw error;
      page.redirect(`/people/${id}/open`);
    });
  }

  @Post('vet')
  vet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), untilShape, 'identity:vetting.saved', (ctx, { until, trustSeen }) =>
      this.vetPerson.execute(ctx, id, until, trustSeen),
    );
  }

  @Post('unvet')
  unvet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), nothingShape, 'identity:vetting.ended', (ctx) =>
      this.vetPerson.execute(ctx, id, null),
    );
  }

  @Post('phone/confirm')
  confirmPhone(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), nothingShape, 'identity:phone.confirmed', (ctx) =>
      this.phones.confirm(ctx, id),
    );
  }

  @Post('roles/grant')
  @Allow(['coordinator'])
  grant(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), roleShape, 'identity:roles.granted', (ctx, { role }) =>
      this.roles.grant(ctx, id, role),
    );
  }

  @Post('roles/revoke')
  @Allow(['coordinator'])
  revoke(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), roleShape, 'identity:roles.revoked', (ctx, { role }) =>
      this.roles.revoke(ctx, id, role),
    );
  }

  @Post('suspend')
  suspend(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), reasonShape, 'identity:stateChange.suspended', (ctx, { reason }) =>
      this.state.execute(ctx, id, 'suspended', reason),
    );
  }

  @Post('reinstate')
  reinstate(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), reasonShape, 'identity:stateChange.reinstated', (ctx, { reason }) =>
      this.state.execute(ctx, id, 'active', reason),
    );
  }

  @Post('account')
  openAccount(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), accountShape, 'identity:account.saved', (ctx, input) =>
      this.account.execute(ctx, id, input),
    );
  }

  @Post('second-factor/remove')
  @Allow(['coordinator'])
  removeSecondFactor(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), nothingShape, 'identity:totp.takenAway', (ctx) =>
      this.secondFactors.takeAway(ctx, id),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/people/${id}`, show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const props = await page.query((ctx) => this.load.execute(ctx, id, page, form), page.asMyself);
    await page.html({
      title: props.person.fullName,
      backHref: '/people',
      body: <PersonPage {...props} />,
      card: { kind: 'person', id },
    });
  }
}
