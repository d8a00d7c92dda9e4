// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccessLog, Enti } from '@reciproca/identity';
import { romeDay } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { formatDate } from '@reciproca/ui';
import { Page, type PageDoor, type SheetFormat, sheetFile } from '@reciproca/web';
import { FreezeReports } from '../application/freeze-reports.js';
import { ReportProjects } from '../application/report-projects.js';
import { reportSheets } from '../application/report-sheets.js';
import { FrozenReportPage } from './frozen-report.page.js';
import { FrozenReportsPage } from './frozen-reports.page.js';

const PATH = '/reports/frozen';

@ApiExcludeController()
@Controller('reports/frozen')
@Allow(STAFF)
export class FrozenReportsPageController {
  constructor(
    private readonly reports: FreezeReports,
    private readonly projects: ReportProjects,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.reports.list(ctx, page.asked()), page.asMyself);
    const body = <FrozenReportsPage reports={items} />;
    await page.html({ title: page.t('reporting:frozen'), backHref: '/reports', live: false, next, body });
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const [frozen, ente] = await page.query(
      (ctx) => Promise.all([this.reports.get(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const { number, frozenAt } = frozen;
    await page.html({
      title: page.t('reporting:frozen.name', { number, day: formatDate(frozenAt, page.language) }),
      backHref: PATH,
      live: false,
      onPaper: true,
      body: <FrozenReportPage frozen={frozen} enteName={ente.name} />,
    });
  }

  @Get(':id/csv')
  csv(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.save(page, id, 'csv');
  }

  @Get(':id/xlsx')
  xlsx(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.save(page, id, 'xlsx');
  }

  private async save(page: PageDoor, id: string, format: SheetFormat): Promise<void> {
    const [{ report, number, frozenAt }, ente, pictures] = await page.query(async (ctx) => {
      const frozen = await this.reports.get(ctx, id);
      const detail = { what: 'report_exported', number: frozen.number, ...frozen.report.period };
      await this.accessLog.record(ctx, { action: 'read', personId: null, detail });
      return [
        frozen,
        await this.enti.getEnte(ctx),
        await this.projects.picturesOf(ctx, frozen.report.project),
      ] as const;
    }, page.asMyself);
    const name = `reciproca-${ente.slug}-${number}-${romeDay(frozenAt)}`;
    page.file(await sheetFile(reportSheets(report, page.language, ente.name), name, format, pictures));
  }
}
