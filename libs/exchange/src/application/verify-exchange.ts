// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { type ExchangeReport, exchangeReport } from '../domain/exchange-report.js';
import { listCountedSlots } from '../persistence/counted-slot.read-model.js';
import { checkExchange, lookAtOneInstant } from '../persistence/exchange-check.read-model.js';
import { ServicePlugs } from './service-plugs.js';

/** Counts again, ente by ente, what is taken against what holds it, and names whatever contradicts something else. */
@Injectable()
export class VerifyExchange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enti: Enti,
    private readonly plugs: ServicePlugs,
  ) {}

  async everywhere(seed: CtxSeed): Promise<ExchangeReport[]> {
    const enti = await this.unitOfWork.read(seed, (ctx) => this.enti.listEnti(ctx));
    const reports: ExchangeReport[] = [];
    for (const { id } of enti) reports.push(await this.execute({ ...seed, enteId: id }));
    return reports;
  }

  /** As of one instant, in a transaction of its own: what happens meanwhile is not seen by halves. */
  execute(seed: CtxSeed): Promise<ExchangeReport> {
    return this.unitOfWork.run(seed, async (ctx) => {
      await lookAtOneInstant(ctx);
      const own = this.plugs.list().filter(({ recount }) => recount !== undefined);
      const { counts, findings } = await checkExchange(
        ctx,
        own.map(({ service }) => service),
      );
      const miscountedSlotIds = [...findings.miscountedSlotIds, ...(await this.listMiscounted(ctx))];
      return exchangeReport(ctx.enteId, counts, { ...findings, miscountedSlotIds });
    });
  }

  private async listMiscounted(ctx: Ctx): Promise<string[]> {
    const ids: string[] = [];
    for (const plug of this.plugs.list())
      if (plug.listMiscounted) ids.push(...(await plug.listMiscounted(ctx, await listCountedSlots(ctx, plug.service))));
    return ids;
  }
}
