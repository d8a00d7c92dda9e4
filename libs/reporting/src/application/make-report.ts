// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import { type Ctx, forbidden, isStaff, listServices, type Service } from '@reciproca/kernel';
import { breakdown, type Dimension } from '../domain/breakdown.js';
import { type Action, type Deed, listActions, type Profile } from '../domain/deed.js';
import { deedsOf, figuresOf, sum } from '../domain/figures.js';
import { reached, type Target } from '../domain/measure.js';
import { ensurePeriod, listMonths, type Period } from '../domain/period.js';
import type { MonthRow, Report, TargetProgress } from '../domain/report.js';
import { countLedgerMinutes, countWhole } from '../persistence/counts.read-model.js';
import { listProfiles } from '../persistence/deeds.read-model.js';
import { LoadDeeds } from './load-deeds.js';
import { TargetRepository } from '../persistence/target.repository.js';

/** The report the ente owes the Region, of any period, for its staff. */
@Injectable()
export class MakeReport {
  constructor(
    private readonly engine: Engine,
    private readonly targets: TargetRepository,
    private readonly deeds: LoadDeeds,
  ) {}

  /** Throws `report.period_backwards` or `report.period_too_long`. */
  async execute(ctx: Ctx, period: Period): Promise<Report> {
    if (!isStaff(ctx)) throw forbidden();
    ensurePeriod(period);
    const { deeds, people } = await this.load(ctx, period);
    const [counts, inLedger, targets] = await Promise.all([
      countWhole(ctx, period),
      countLedgerMinutes(ctx, period),
      this.follow(ctx, period),
    ]);
    const split = (action: Action) => {
      const by = (dimension: Dimension) => breakdown(dimension, deedsOf(action, deeds), people, period.to);
      return { comune: by('comune'), age: by('age'), gender: by('gender') };
    };
    return {
      period,
      actions: listActions().map((action) => figuresOf(action, deeds, people, period)),
      breakdowns: Object.fromEntries(listActions().map((action) => [action, split(action)])),
      months: monthsOf(deeds, period),
      counts,
      targets,
      minutes: { ofDeeds: sum(deeds, ({ minutes }) => minutes), inLedger },
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

  /** The targets whose days touch the period, each counted over its own days. */
  private async follow(ctx: Ctx, { from, to }: Period): Promise<TargetProgress[]> {
    const touching = (await this.targets.list(ctx)).filter((target) => target.from <= to && target.to >= from);
    const byDays = new Map<string, Target[]>();
    for (const target of touching)
      byDays.set(`${target.from} ${target.to}`, [...(byDays.get(`${target.from} ${target.to}`) ?? []), target]);
    const followed: TargetProgress[] = [];
    for (const targets of byDays.values()) followed.push(...(await this.progress(ctx, targets)));
    return followed;
  }

  private async progress(ctx: Ctx, targets: readonly Target[]): Promise<TargetProgress[]> {
    const [first] = targets;
    if (!first) return [];
    const own: Period = { from: first.from, to: first.to };
    const [{ deeds, people }, counts] = await Promise.all([this.load(ctx, own), countWhole(ctx, own)]);
    return targets.map((target) => ({
      ...target,
      reached: reached(target.measure, figuresOf(target.action, deeds, people, own), counts),
    }));
  }
}

function monthsOf(deeds: readonly Deed[], period: Period): MonthRow[] {
  const count = (month: string, service: Service): number =>
    deeds.filter((deed) => deed.receiverId !== null && deed.service === service && deed.day.startsWith(month)).length;
  return listMonths(period).map((month) => ({
    month,
    exchanges: Object.fromEntries(listServices().map((service) => [service, count(month, service)])),
  }));
}
