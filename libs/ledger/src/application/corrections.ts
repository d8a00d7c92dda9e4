// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, isStaff, type PageOf } from '@reciproca/kernel';
import { type Correction, type CorrectionState, ensureMayCorrect, isCorrectable } from '../domain/correction.js';
import type { StatementLine } from '../domain/statement.js';
import { CorrectionRepository } from '../persistence/correction.repository.js';
import { DecideCorrection } from './decide-correction.js';
import { ProposeCorrection } from './propose-correction.js';

/** Corrections as the operators' pages and routes use them. */
@Injectable()
export class Corrections {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly proposing: ProposeCorrection,
    private readonly deciding: DecideCorrection,
  ) {}

  propose(ctx: Ctx, transferId: string, reason: string): Promise<Correction> {
    return this.proposing.execute(ctx, transferId, reason);
  }

  approve(ctx: Ctx, id: string): Promise<Correction> {
    return this.deciding.approve(ctx, id);
  }

  reject(ctx: Ctx, id: string): Promise<Correction> {
    return this.deciding.reject(ctx, id);
  }

  /** The transfers of these lines that staff may ask to put right; none for others. */
  async listCorrectable(ctx: Ctx, lines: readonly StatementLine[]): Promise<ReadonlySet<string>> {
    if (!isStaff(ctx)) return new Set();
    const ids = lines.map(({ transferId }) => transferId);
    const taken = await this.corrections.listTaken(ctx, ids);
    return new Set(lines.filter((line) => isCorrectable(line, taken)).map(({ transferId }) => transferId));
  }

  /** Newest first. */
  async list(
    ctx: Ctx,
    filter: { state?: CorrectionState | undefined; after?: string | undefined; limit: number },
  ): Promise<PageOf<Correction>> {
    ensureMayCorrect(ctx);
    return this.corrections.list(ctx, filter);
  }
}
