// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole } from '@reciproca/kernel';
import type { MergedComune } from '../domain/comune-merge.js';
import { ComuneMergeRepository } from '../persistence/comune-merge.repository.js';
import { type CountedUse, ComuneUses } from './comune-uses.js';

/** What of an ente still stands in a comune that is part of another now. */
export interface LeftBehind extends MergedComune {
  readonly uses: readonly CountedUse[];
}

/** Everything of the ente that stands in a comune goes over to the one it is part of, when its coordinator has seen what. */
@Injectable()
export class CarryComuneOver {
  constructor(
    private readonly merges: ComuneMergeRepository,
    private readonly uses: ComuneUses,
  ) {}

  async list(ctx: Ctx): Promise<LeftBehind[]> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const left: LeftBehind[] = [];
    for (const merge of await this.merges.list(ctx)) {
      const uses = await this.uses.count(ctx, merge.code, merge.intoCode);
      if (uses.length > 0) left.push({ ...merge, uses });
    }
    return left;
  }

  /** Throws `comune.not_merged`, `comune.nothing_left`, `place.already_there`. */
  async execute(ctx: Ctx, code: string): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    await this.merges.noteTakenOver(ctx, code);
    const merge = (await this.merges.list(ctx)).find((one) => one.code === code);
    if (!merge) throw new DomainError('comune.not_merged', 'conflict');
    if ((await this.uses.count(ctx, code, merge.intoCode)).length === 0)
      throw new DomainError('comune.nothing_left', 'conflict');
    await this.uses.move(ctx, merge, merge.intoCode);
  }
}
