// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import { type Ctx, forbidden, isStaff, listServices, type Service } from '@reciproca/kernel';
import type { Deed, Profile } from '../domain/deed.js';
import { type ActionFigures, sum } from '../domain/figures.js';
import { type OtherCounts, reached, type Target } from '../domain/measure.js';
import { ensurePeriod, listMonths, type Period } from '../domain/period.js';
import { deedsInScope, type ProjectScope } from '../domain/project-scope.js';
import { publish, type Published } from '../domain/publish.js';
import { publishedCount } from '../domain/suppression.js';
import type { MonthRow, Report, TargetProgress } from '../domain/report.js';
import { countLedgerMinutes, countWhole } from '../persistence/counts.read-model.js';
import { listProfiles } from '../persistence/deeds.read-model.js';
import { ReportProjects } from './report-projects.js';
import { LoadDeeds } from './load-deeds.js';
import { TargetRepository } from '../persistence/target.repository.js';

/** The report the ente owes the Region, of any period, for its staff. */
@Injectable()
export class MakeReport {
  constructor(
    private readonly engine: Engine,
    private readonly targets: TargetRepository,
    private readonly deeds: LoadDeeds,
    private readonly projects: ReportProjects,
  ) {}

  /** Of the whole ente, or of one project. Throws `report.period_backwards`, `report.period_too_long` or `project.not_found`. */
  async execute(ctx: Ctx, period: Period, projectId: string | null = null): Promise<Report> {
    if (!isStaff(ctx)) throw forbidden();
    ensurePeriod(period);
    const scope = projectId ? await this.projects.get().getScope(ctx, projectId) : null;
    const loaded = await this.load(ctx, period);
    const { people } = loaded;
    const deeds = scope ? deedsInScope(scope.rules, loaded.deeds) : loaded.deeds;
    const [counts, inLedger, targets, project] = await Promise.all([
      scope ? null : countWhole(ctx, period),
      countLedgerMinutes(ctx, period, scope && deeds.map(({ id }) => id)),
      this.follow(ctx, period, scope),
      scope && this.projects.get().getPart(ctx, scope.id, period),
    ]);
    const { actions, breakdowns, rules } = publish(deeds, people, period, scope?.rules);
    const ofDeeds = sum(deeds, ({ minutes }) => minutes);
    const isTold = actions.every(({ action, minutes }) => action !== 'all' || minutes !== null);
    return {
      period,
      ...(project && { project: { ...project, actions: [...rules, ...project.actions] } }),
      actions,
      breakdowns,
      months: monthsOf(deeds, period),
      counts,
      targets,
      minutes: { ...(isTold ? { ofDeeds, inLedger } : { ofDeeds: null, inLedger: null }), agree: ofDeeds === inLedger },
    };
  }

  /** Deeds of a period and who did them. */
  async load(ctx: Ctx, period: Period): Promise<{ deeds: Deed[]; people: Map<string, Profile> }> {
    const { circuity } = await this.engine.getSettings(ctx);
    const deeds = await this.deeds.execute(ctx, period, circuity);
    const ids = [
      ...new Set(deeds.flatMap(({ giverId, receiverId }) => (receiverId ? [giverId, receiverId] : [giverId]))),
    ];
    return { deeds, people: await listProfiles(ctx, ids) };
  }

  /** The targets of the ente, or of the project, whose days touch the period, each counted over its own days. */
  private async follow(ctx: Ctx, { from, to }: Period, scope: ProjectScope | null): Promise<TargetProgress[]> {
    const touching = (await this.targets.list(ctx)).filter(
      (target) => target.from <= to && target.to >= from && target.projectId === (scope?.id ?? null),
    );
    const byDays = new Map<string, Target[]>();
    for (const target of touching)
      byDays.set(`${target.from} ${target.to}`, [...(byDays.get(`${target.from} ${target.to}`) ?? []), target]);
    const followed: TargetProgress[] = [];
    for (const targets of byDays.values()) followed.push(...(await this.progress(ctx, targets, scope)));
    return followed;
  }

  private async progress(ctx: Ctx, targets: readonly Target[], scope: ProjectScope | null): Promise<TargetProgress[]> {
    const [first] = targets;
    if (!first) return [];
    const own: Period = { from: first.from, to: first.to };
    const [{ deeds, people }, counts] = await Promise.all([this.load(ctx, own), this.countOthers(ctx, own, scope)]);
    const whole = publish(scope ? deedsInScope(scope.rules, deeds) : deeds, people, own, scope?.rules);
    return targets.flatMap((target) => {
      const at = scope?.rules.findIndex(({ actionId }) => actionId === target.projectActionId) ?? -1;
      const rule = scope?.rules[at];
      const { actions } = rule ? publish(deedsInScope([rule], deeds), people, own) : whole;
      const figures = actions.find(({ action }) => action === target.action);
      return figures ? [{ ...target, reached: reached(target.measure, asTold(figures, whole.rules[at]), counts) }] : [];
    });
  }

  private async countOthers(ctx: Ctx, period: Period, scope: ProjectScope | null): Promise<OtherCounts> {
    if (!scope) return countWhole(ctx, period);
    return { participants: publishedCount(await this.projects.get().countParticipants(ctx, scope.id, period)) };
  }
}

/** Of an action of a project, no more than its row says. */
function asTold(figures: ActionFigures, row: Published['rules'][number] | undefined): ActionFigures {
  if (!row) return figures;
  const told = (figure: number | null, own: number | null) => (own === null ? null : figure);
  return {
    ...figures,
    helped: told(figures.helped, row.helped),
    helpers: told(figures.helpers, row.helpers),
    minutes: told(figures.minutes, row.minutes),
  };
}

function monthsOf(deeds: readonly Deed[], period: Period): MonthRow[] {
  const count = (month: string, service: Service): number =>
    deeds.filter((deed) => deed.receiverId !== null && deed.service === service && deed.day.startsWith(month)).length;
  return listMonths(period).map((month) => ({
    month,
    exchanges: Object.fromEntries(listServices().map((service) => [service, count(month, service)])),
  }));
}
