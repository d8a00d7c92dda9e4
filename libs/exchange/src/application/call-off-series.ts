// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { listIdsFromHere } from '../persistence/series.read-model.js';
import { type CallingOff, CancelAgreement } from './cancel-agreement.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { agreementNews } from './news.js';

/** Calls off what one helper has agreed of a series, from one occurrence on. What is called off is searched for again, each by itself. */
@Injectable()
export class CallOffSeries {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly agreements: AgreementRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly cancel: CancelAgreement,
  ) {}

  /** Throws what {@link CancelAgreement.callOff} throws. Returns those called off, the named one first. */
  async execute(ctx: Ctx, id: string, how: CallingOff = {}): Promise<Agreement[]> {
    const { service } = await this.agreements.getAgreement(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'agreement', id }, service);
    const later = await listIdsFromHere(ctx, id);
    if (later.ids.length === 0) return [await this.cancel.callOff(ctx, id, how)];
    await this.locks.only(ctx, await this.locks.agreementParts(ctx, [id, ...later.ids]));
    const first = await this.cancel.callOff(ctx, id, how, later.seriesId);
    const ended = [first];
    for (const one of later.ids) ended.push(await this.cancel.callOff(ctx, one, how, later.seriesId));
    const { actor, clock } = ctx;
    await this.acts.record(ctx, 'listing', later.seriesId, { act: 'end_series', from: null, to: 'open' });
    await emit(ctx, {
      topic: 'exchange.series_called_off',
      payload: {
        ...agreementNews(first),
        count: ended.length,
        actorId: actor.personId,
        at: clock.now().toISOString(),
      },
    });
    return ended;
  }

  /** How many more of its series are agreed with the same person from then on. */
  async countLater(ctx: Ctx, id: string): Promise<number> {
    await this.agreements.getAgreement(ctx, id);
    return (await listIdsFromHere(ctx, id)).ids.length;
  }
}
