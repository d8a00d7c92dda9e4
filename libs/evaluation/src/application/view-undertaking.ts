// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import type { Seat } from '../domain/seat.js';
import type { Undertaking } from '../domain/undertaking.js';
import { TableRepository } from '../persistence/table.repository.js';
import { UndertakingRepository } from '../persistence/undertaking.repository.js';
import { FindMembership } from './find-membership.js';

export interface UndertakingView {
  readonly table: EvaluationTable;
  readonly undertaking: Undertaking;
  readonly seat: Seat | null;
}

/** One thing that was taken on, as staff see it, and as who has taken it on does. */
@Injectable()
export class ViewUndertaking {
  constructor(
    private readonly tables: TableRepository,
    private readonly undertakings: UndertakingRepository,
    private readonly membership: FindMembership,
  ) {}

  /** Throws `evaluation_undertaking.not_found`. */
  async get(ctx: Ctx, id: string): Promise<UndertakingView> {
    ensureStaff(ctx);
    return this.load(ctx, await this.undertakings.get(ctx, id));
  }

  /** Throws `evaluation_undertaking.not_found`. */
  async getOwn(ctx: Ctx, id: string): Promise<UndertakingView> {
    const undertaking = await this.undertakings.get(ctx, id);
    const { seatId } = await this.membership.of(ctx, undertaking.tableId, 'evaluation_undertaking');
    if (undertaking.seatId !== seatId) throw notFound('evaluation_undertaking');
    return this.load(ctx, undertaking);
  }

  private async load(ctx: Ctx, undertaking: Undertaking): Promise<UndertakingView> {
    const { tableId, seatId } = undertaking;
    const table = await this.tables.get(ctx, tableId);
    return { table, undertaking, seat: seatId ? await this.tables.getSeat(ctx, seatId) : null };
  }
}
