// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beneficiaryOf, type Ctx, type PageOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Ledger } from '../application/ledger.js';
import type { AccountOwner } from '../domain/account.js';
import type { StatementLine } from '../domain/statement.js';
import { accountParam, statementQuery } from './ledger.request.js';
import { accountShape, statementShape } from './ledger.response.js';

@ApiTags('ledger')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(private readonly ledger: Ledger) {}

  @Get('me')
  @Allow('signed-in')
  @Documented({ summary: 'My balance in minutes', forOther: true, answer: accountShape })
  mine(@Through() door: Door) {
    return door.query((ctx) => this.account(ctx, personOf(ctx)));
  }

  @Get('me/postings')
  @Allow('signed-in')
  @Documented({ summary: 'My statement, newest first', query: statementQuery, forOther: true, answer: statementShape })
  myStatement(
    @Through() door: Door,
    @Query(valid(statementQuery)) page: z.output<typeof statementQuery>,
  ): Promise<PageOf<StatementLine>> {
    return door.query((ctx) => this.ledger.statement(ctx, personOf(ctx), page));
  }

  @Get(':kind/:ownerId')
  @Allow(STAFF)
  @Documented({ summary: 'Balance of any account of the ente', params: ['kind', 'ownerId'], answer: accountShape })
  get(@Through() door: Door, @Param(valid(accountParam)) owner: AccountOwner) {
    return door.query((ctx) => this.account(ctx, owner));
  }

  @Get(':kind/:ownerId/postings')
  @Allow(STAFF)
  @Documented({
    summary: 'Statement of any account of the ente',
    params: ['kind', 'ownerId'],
    query: statementQuery,
    answer: statementShape,
  })
  statement(
    @Through() door: Door,
    @Param(valid(accountParam)) owner: AccountOwner,
    @Query(valid(statementQuery)) page: z.output<typeof statementQuery>,
  ): Promise<PageOf<StatementLine>> {
    return door.query((ctx) => this.ledger.statement(ctx, owner, page));
  }

  private async account(ctx: Ctx, owner: AccountOwner): Promise<AccountOwner & { balance: number }> {
    return { kind: owner.kind, ownerId: owner.ownerId, balance: await this.ledger.getBalance(ctx, owner) };
  }
}

function personOf(ctx: Ctx): AccountOwner {
  return { kind: 'person', ownerId: beneficiaryOf(ctx) };
}
