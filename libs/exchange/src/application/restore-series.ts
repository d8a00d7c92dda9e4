// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { attempt } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { listCalledOffWith } from '../persistence/series.read-model.js';
import { MayAct } from './may-act.js';
import { RestoreAgreement } from './restore-agreement.js';
import { RestoreOne } from './restore-one.js';

/** A series called off by mistake stands again: the named date, and of the others those nobody else has taken. */
@Injectable()
export class RestoreSeries {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly listings: ListingRepository,
    private readonly acts: ActRepository,
    private readonly mayAct: MayAct,
    private readonly restoreAgreement: RestoreAgreement,
    private readonly restoreOne: RestoreOne,
  ) {}

  /** Throws what {@link RestoreAgreement.execute} throws for the one that is named. Returns those that stand again. */
  async execute(ctx: Ctx, id: string): Promise<Agreement[]> {
    const named = await this.agreements.getAgreement(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'agreement', id }, named.service);
    const ids = await listCalledOffWith(ctx, id);
    const others = await Promise.all(ids.map((one) => this.agreements.getAgreement(ctx, one)));
    await this.restoreOne.lockAll(ctx, [named, ...others]);
    const { seriesId } = await this.listings.getListing(ctx, named.requestId);
    const restored: Agreement[] = [];
    for (const other of others) {
      const tried = await attempt(ctx, () =>
        this.restoreAgreement.execute(ctx, other.id, { partOf: seriesId ?? other.requestId }),
      );
      if (tried.done) restored.push(tried.value);
    }
    const first = await this.restoreAgreement.execute(ctx, id, { count: restored.length + 1 });
    if (seriesId && restored.length > 0) await this.standAgain(ctx, seriesId);
    return [first, ...restored];
  }

  /** How many more were called off with it. */
  async countWith(ctx: Ctx, id: string): Promise<number> {
    return (await listCalledOffWith(ctx, id)).length;
  }

  /** Who had said yes for as long as it lasts has those weeks, too, that are still to be laid out. */
  private async standAgain(ctx: Ctx, seriesId: string): Promise<void> {
    const acts = await this.acts.listActs(ctx, seriesId);
    const [before, last] = acts.filter(({ act }) => act === 'agree_series' || act === 'end_series').slice(-2);
    if (last?.act !== 'end_series' || before?.act !== 'agree_series') return;
    const { note, toState } = before;
    await this.acts.record(ctx, 'listing', seriesId, { act: 'agree_series', from: toState, to: toState, note });
  }
}
