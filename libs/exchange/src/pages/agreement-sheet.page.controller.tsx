// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccessLog, Enti } from '@reciproca/identity';
import { addDays, romeDay, systemClock } from '@reciproca/kernel';
import { Allow, STAFF, valid } from '@reciproca/platform';
import { formatDay } from '@reciproca/ui';
import { Page, type PageDoor, type Sheet, type SheetFormat, sheetFile } from '@reciproca/web';
import { agreementSheet } from '../application/agreement-sheet.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { AgreementSheetPage } from './agreement-sheet.page.js';
import { type AgreementsQuery, agreementsQuery, inTime, searchOf } from './agreements.query.js';

/** So many fit one list, which says so where there are more. */
const MOST = 2_000;

/** The staff's diary as it leaves the house: every time it is written down who took it, and what was looked for. */
@ApiExcludeController()
@Controller('agreements')
@Allow(STAFF)
export class AgreementSheetPageController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly accessLog: AccessLog,
    private readonly enti: Enti,
  ) {}

  @Get('sheet')
  async sheet(@Page() page: PageDoor, @Query(valid(agreementsQuery)) query: AgreementsQuery): Promise<void> {
    const sheet = await this.take(page, query, 'print');
    const { day, span, who } = query;
    const days =
      day &&
      page.t(span === 'week' ? 'exchange:agreement.sheet.week_from' : 'exchange:agreement.sheet.on', {
        day: formatDay(day, page.language),
      });
    await page.html({
      title: sheet.name,
      backHref: `/agreements${searchOf(query)}`,
      live: false,
      body: <AgreementSheetPage sheet={sheet} lead={[who, days].filter(Boolean).join(' · ')} />,
    });
  }

  @Get('csv')
  csv(@Page() page: PageDoor, @Query(valid(agreementsQuery)) query: AgreementsQuery): Promise<void> {
    return this.save(page, query, 'csv');
  }

  @Get('xlsx')
  xlsx(@Page() page: PageDoor, @Query(valid(agreementsQuery)) query: AgreementsQuery): Promise<void> {
    return this.save(page, query, 'xlsx');
  }

  private async save(page: PageDoor, query: AgreementsQuery, format: SheetFormat): Promise<void> {
    const sheet = await this.take(page, query, format);
    const { slug } = await page.query((ctx) => this.enti.getEnte(ctx));
    page.file(await sheetFile([sheet], `reciproca-${slug}-${periodOf(query)}`, format));
  }

  private take(page: PageDoor, query: AgreementsQuery, format: SheetFormat | 'print'): Promise<Sheet> {
    return page.query(async (ctx) => {
      const { items, hasMore } = await this.view.listInTime(ctx, { ...inTime(query, true), offset: 0, limit: MOST });
      const { skip: _, ...asked } = query;
      const detail = { what: 'agreements_exported', format, rows: items.length, ...asked };
      await this.accessLog.record(ctx, { action: 'read', personId: null, detail });
      return agreementSheet(items, page.language, hasMore);
    });
  }
}

/** What of the diary it is, as the name of a file says it: a day, a week, or all that is past or to come as of today. */
function periodOf({ day, span, past }: AgreementsQuery): string {
  if (!day) return `${past === '1' ? 'until' : 'from'}-${romeDay(systemClock.now())}`;
  return span === 'week' ? `${day}-${addDays(day, 6)}` : day;
}
