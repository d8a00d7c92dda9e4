// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ChangePersonState } from '../application/change-person-state.js';
import { ChangeRoles } from '../application/change-roles.js';
import { StaffSecondFactors } from '../application/staff-second-factors.js';
import { OpenAccount } from '../application/open-account.js';
import { People } from '../application/people.js';
import { PhoneClaims } from '../application/phone-claims.js';
import { VetPerson } from '../application/vet-person.js';
import { accountShape, reasonShape, roleShape, vettingShape } from './person.request.js';
import { personAnswer, personShape } from './person.response.js';

@ApiTags('people')
@Controller('api/v1/people/:id')
@Allow(STAFF)
export class PersonCommandsController {
  constructor(
    private readonly changeRoles: ChangeRoles,
    private readonly changeState: ChangePersonState,
    private readonly vetPerson: VetPerson,
    private readonly openAccount: OpenAccount,
    private readonly secondFactors: StaffSecondFactors,
    private readonly phones: PhoneClaims,
    private readonly people: People,
  ) {}

  @Post('roles/grant')
  @HttpCode(200)
  @Allow(['coordinator'])
  @Documented({ summary: 'Give a person a role', params: ['id'], body: roleShape, answer: personShape })
  async grant(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(roleShape)) { role }: z.output<typeof roleShape>,
  ) {
    return personAnswer(await door.command((ctx) => this.changeRoles.grant(ctx, id, role)));
  }

  @Post('roles/revoke')
  @HttpCode(200)
  @Allow(['coordinator'])
  @Documented({ summary: 'Take a role from a person', params: ['id'], body: roleShape, answer: personShape })
  async revoke(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(roleShape)) { role }: z.output<typeof roleShape>,
  ) {
    return personAnswer(await door.command((ctx) => this.changeRoles.revoke(ctx, id, role)));
  }

  @Post('vet')
  @HttpCode(200)
  @Documented({
    summary: 'Vouch for a helper until a day (null takes it back)',
    params: ['id'],
    body: vettingShape,
    answer: personShape,
  })
  async vet(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(vettingShape)) { until }: z.output<typeof vettingShape>,
  ) {
    return personAnswer(await door.command((ctx) => this.vetPerson.execute(ctx, id, until)));
  }

  @Post('phone/confirm')
  @HttpCode(200)
  @Documented({
    summary: 'Say that the number a person has written is theirs',
    params: ['id'],
    body: emptyShape,
    answer: personShape,
  })
  async confirmPhone(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: object,
  ) {
    return personAnswer(
      await door.command(async (ctx) => {
        await this.phones.confirm(ctx, id);
        return this.people.getPerson(ctx, id);
      }),
    );
  }

  @Post('suspend')
  @HttpCode(200)
  @Documented({
    summary: 'Suspend a person; they are signed out everywhere',
    params: ['id'],
    body: reasonShape,
    answer: personShape,
  })
  async suspend(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(reasonShape)) { reason }: z.output<typeof reasonShape>,
  ) {
    return personAnswer(await door.command((ctx) => this.changeState.execute(ctx, id, 'suspended', reason)));
  }

  @Post('reinstate')
  @HttpCode(200)
  @Documented({ summary: 'Take a suspended person back', params: ['id'], body: reasonShape, answer: personShape })
  async reinstate(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(reasonShape)) { reason }: z.output<typeof reasonShape>,
  ) {
    return personAnswer(await door.command((ctx) => this.changeState.execute(ctx, id, 'active', reason)));
  }

  @Delete('second-factor')
  @HttpCode(204)
  @Allow(['coordinator'])
  @Documented({ summary: 'Sign-in without a code, for who has lost their app', params: ['id'], status: 204 })
  async removeSecondFactor(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.secondFactors.takeAway(ctx, id));
  }

  @Put('account')
  @HttpCode(204)
  @Documented({ summary: 'Give a person a login and password', params: ['id'], body: accountShape, status: 204 })
  async account(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(accountShape)) input: z.output<typeof accountShape>,
  ): Promise<void> {
    await door.command((ctx) => this.openAccount.execute(ctx, id, input));
  }
}
