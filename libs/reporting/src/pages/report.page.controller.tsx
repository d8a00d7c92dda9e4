// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccessLog, Enti } from '@reciproca/identity';
import { type FormState, Page, type PageDoor, type SheetFormat, sheetFile, tableFile, UNTOUCHED } from '@reciproca/web';
import { romeDay, systemClock } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { freezeShape, projectQueryShape, reportShape, tableQueryShape, targetShape } from '../api/report.request.js';
import { FreezeReports } from '../application/freeze-reports.js';
import { DrawSociogram } from '../application/draw-sociogram.js';
import { MakeReport } from '../application/make-report.js';
import { ManageTargets } from '../application/manage-targets.js';
import { ReportProjects } from '../application/report-projects.js';
import { reportSheets } from '../application/report-sheets.js';
import { type Period, periodProblem, reportable, usualPeriods } from '../domain/period.js';
import { ReportPage } from './report.page.js';
import { SociogramPage } from './sociogram.page.js';

@ApiExcludeController()
@Controller('reports')
@Allow(STAFF)
export class ReportPageController {
  constructor(
    private readonly makeReport: MakeReport,
    private readonly drawSociogram: DrawSociogram,
    private readonly targets: ManageTargets,
    private readonly freezing: FreezeReports,
    private readonly projects: ReportProjects,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Get('csv')
  csv(@Page() page: PageDoor): Promise<void> {
    return this.save(page, 'csv');
  }

  @Get('xlsx')
  xlsx(@Page() page: PageDoor): Promise<void> {
    return this.save(page, 'xlsx');
  }

  @Get('sociogram')
  async sociogram(@Page() page: PageDoor): Promise<void> {
    const { period } = this.asked(page, null);
    const picture = await page.query((ctx) => this.drawSociogram.execute(ctx, period), page.asMyself);
    await page.html({
      title: page.t('reporting:sociogram'),
      backHref: `/reports?from=${period.from}&to=${period.to}`,
      live: false,
      body: <SociogramPage picture={picture} period={period} />,
    });
  }

  @Post('targets')
  @Allow(['coordinator'])
  setTarget(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      targetShape,
      async (ctx, target) => {
        await this.targets.set(ctx, target);
        return {
          path: `/reports?from=${target.startsOn}&to=${target.endsOn}${ofProject(target.projectId)}`,
          flash: { key: 'reporting:target.saved' },
        };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('frozen')
  @Allow(['coordinator'])
  freeze(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      freezeShape,
      async (ctx, asked) => {
        const { id, number } = await this.freezing.freeze(ctx, asked);
        return { path: `/reports/frozen/${id}`, flash: { key: 'reporting:freeze.saved', params: { number } } };
      },
      (errors, typed, general) => this.render(page, UNTOUCHED, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('targets/:id/remove')
  @Allow(['coordinator'])
  async removeTarget(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command((ctx) => this.targets.remove(ctx, id), page.asMyself);
    page.redirect('/reports', { key: 'reporting:target.removed' });
  }

  private async render(page: PageDoor, targetForm: FormState, freezeForm: FormState = UNTOUCHED): Promise<void> {
    const projectId = projectAsked(page, targetForm, freezeForm);
    const { report, ente, frozen, projects, scope, form, usual } = await page.query(async (ctx) => {
      const source = this.projects.get();
      const own = projectId ? await source.getScope(ctx, projectId) : null;
      const asked = this.asked(page, own, freezeForm);
      const [made, of, given, names] = await Promise.all([
        this.makeReport.execute(ctx, asked.period, projectId),
        this.enti.getEnte(ctx),
        this.freezing.listNames(ctx, projectId),
        source.listNames(ctx),
      ]);
      return { report: made, ente: of, frozen: given, projects: names, scope: own, ...asked };
    }, page.asMyself);
    const maySet = page.viewer.roles.includes('coordinator');
    const body = (
      <ReportPage
        report={report}
        enteName={ente.name}
        usual={usual}
        maySet={maySet}
        asked={form}
        targetForm={targetForm}
        frozen={frozen}
        freezeForm={freezeForm}
        projects={projects}
        targetProject={
          scope && { id: scope.id, actions: scope.rules.map(({ actionId, name }) => ({ id: actionId, name })) }
        }
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: page.t('reporting:title'), live: false, onPaper: true, body });
  }

  /** The period in the address; the project's, or this year's, where none or a wrong one is asked for. */
  private asked(
    page: PageDoor,
    scope: Period | null,
    sent: FormState = UNTOUCHED,
  ): { period: Period; form: FormState; usual: ReturnType<typeof usualPeriods> } {
    const today = romeDay(systemClock.now());
    const usual = usualPeriods(today);
    const { input, typed, errors } = page.readQuery(reportShape);
    const { from, to } = reportShape.partial().safeParse({ from: sent.typed['from'], to: sent.typed['to'] }).data ?? {};
    if (from && to) return { period: { from, to }, form: UNTOUCHED, usual };
    const isAsked = typed['from'] !== undefined || typed['to'] !== undefined;
    const problem = input && periodProblem(input);
    const form = {
      typed: isAsked ? typed : {},
      errors: problem ? page.errorsOf(problem) : isAsked ? errors : {},
      general: null,
    };
    const whole = scope ? reportable({ from: scope.from, to: scope.to }, today) : usual.year;
    return { period: input && !problem ? { from: input.from, to: input.to } : whole, form, usual };
  }

  private async save(page: PageDoor, format: SheetFormat): Promise<void> {
    const projectId = projectAsked(page);
    const [report, ente, period, pictures] = await page.query(async (ctx) => {
      const scope = projectId ? await this.projects.get().getScope(ctx, projectId) : null;
      const { period: days } = this.asked(page, scope);
      await this.accessLog.record(ctx, {
        action: 'read',
        personId: null,
        detail: { what: 'report_exported', ...days, ...(projectId && { projectId }) },
      });
      const made = await this.makeReport.execute(ctx, days, projectId);
      return [made, await this.enti.getEnte(ctx), days, await this.projects.picturesOf(ctx, made.project)] as const;
    }, page.asMyself);
    const name = `reciproca-${ente.slug}-${period.from}-${period.to}`;
    const sheets = reportSheets(report, page.language, ente.name);
    const { input } = page.readQuery(tableQueryShape);
    const table = format === 'csv' ? sheets.find(({ key }) => key === input?.table) : undefined;
    page.file(table ? tableFile(table, `${name}-${table.key}`) : await sheetFile(sheets, name, format, pictures));
  }
}

/** The project a report is asked of, or a form that was refused is about; null for the whole ente. */
function projectAsked(page: PageDoor, ...forms: readonly FormState[]): string | null {
  for (const { typed } of forms) {
    const sent = projectQueryShape.safeParse(typed).data?.projectId;
    if (sent) return sent;
  }
  return page.readQuery(projectQueryShape).input?.projectId ?? null;
}

const ofProject = (id: string | undefined): string => (id ? `&projectId=${id}` : '');
