// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { PlotRequest, PlotRequestState } from '../domain/plot-request.js';
import { PlotRequestEntity } from './plot-request.entity.js';

/** The lines of those who would like a plot. */
@Injectable()
export class PlotRequestRepository {
  constructor(@InjectRepository(PlotRequestEntity) private readonly requests: Repository<PlotRequestEntity>) {}

  /** Throws `plot_request.not_found`. */
  async get(ctx: Ctx, id: string): Promise<PlotRequest> {
    const found = await ownRows(ctx, this.requests).findOneBy({ id });
    if (!found) throw notFound('plot_request');
    return found;
  }

  listWaiting(ctx: Ctx, gardenId: string): Promise<PlotRequest[]> {
    const where = { gardenId, state: 'waiting' as const };
    return ownRows(ctx, this.requests).find({ where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  listWaitingOf(ctx: Ctx, personId: string): Promise<PlotRequest[]> {
    const where = { personId, state: 'waiting' as const };
    return ownRows(ctx, this.requests).find({ where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  insert(ctx: Ctx, request: PlotRequest): Promise<void> {
    return ownRows(ctx, this.requests).insert(request);
  }

  /** Throws `plot_request.wrong_state` where they wait no more. */
  move(ctx: Ctx, id: string, state: PlotRequestState): Promise<void> {
    return ownRows(ctx, this.requests).move('plot_request', { id, state: 'waiting' }, { state });
  }
}
