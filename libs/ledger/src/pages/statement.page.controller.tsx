// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { type NamedLine, ShowStatement } from '../application/show-statement.js';
import { StatementPage, type StatementRow } from './statement.page.js';

const queryShape = z.object({ after: z.string().max(200).optional().catch(undefined) });
const IMPERSONAL = new Set(['fund', 'ente', 'household', 'garden', 'person']);

@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class StatementPageController {
  constructor(
    private readonly statement: ShowStatement,
    private readonly people: People,
  ) {}

  @Get('minutes')
  async mine(
    @Page() page: PageDoor,
    @Query(valid(queryShape)) { after }: { after?: string | undefined },
  ): Promise<void> {
    const ownerId = page.viewer.actingFor?.personId ?? page.viewer.personId;
    await this.render(page, ownerId, page.t('ledger:statement.title'), '/minutes', after, false);
  }

  @Get('people/:id/minutes')
  @Allow(STAFF)
  async ofPerson(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(queryShape)) { after }: { after?: string | undefined },
  ): Promise<void> {
    const person = await page.query((ctx) => this.people.getPerson(ctx, id), page.asMyself);
    await this.render(
      page,
      id,
      page.t('ledger:statement.of', { name: person.fullName }),
      `/people/${id}/minutes`,
      after,
      true,
    );
  }

  private async render(
    page: PageDoor,
    ownerId: string,
    title: string,
    path: string,
    after: string | undefined,
    forStaff: boolean,
  ): Promise<void> {
    const acting = forStaff ? page.asMyself : undefined;
    const { balance, lines } = await page.query(
      (ctx) => this.statement.execute(ctx, { kind: 'person', ownerId }, { after, limit: 25 }),
      acting,
    );
    const rows = lines.items.map((line) => this.row(page, line));
    const nextHref = lines.next && `${path}?after=${encodeURIComponent(lines.next)}`;
    const body = (
      <StatementPage
        title={title}
        balanceMinutes={balance}
        rows={rows}
        nextHref={nextHref}
        paperHref={`/paper${path}`}
        mayCorrect={forStaff}
      />
    );
    await page.html({ title, backHref: forStaff ? `/people/${ownerId}` : '/', body });
  }

  private row(page: PageDoor, line: NamedLine): StatementRow {
    const { t } = page;
    return {
      id: line.id,
      transferId: line.transferId,
      at: line.at,
      what: [t(`ledger:reason.${line.reason}`), line.memo].filter(Boolean).join(': '),
      who: line.names.map((name) => (IMPERSONAL.has(name) ? t(`ledger:account.${name}`) : name)).join(', '),
      minutes: line.minutes,
      balanceAfter: line.balanceAfter,
      isCorrectable: line.isCorrectable,
    };
  }
}
