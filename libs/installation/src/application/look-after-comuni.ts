// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Administrator } from '@reciproca/platform';
import { type ComuneMerging, MergeComuni, type MergedComune } from '@reciproca/territory';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';

/** Comuni are the same for every ente: what the law makes of them is written down once. */
@Injectable()
export class LookAfterComuni {
  constructor(
    private readonly merges: MergeComuni,
    private readonly log: InstallationLogRepository,
  ) {}

  list(ctx: Ctx): Promise<MergedComune[]> {
    return this.merges.list(ctx);
  }

  /** In a transaction. Throws what {@link MergeComuni.execute} throws. */
  preview(ctx: Ctx, merging: ComuneMerging) {
    return this.merges.preview(ctx, merging);
  }

  async merge(ctx: Ctx, by: Administrator, merging: ComuneMerging): Promise<void> {
    const { from, into } = await this.merges.execute(ctx, merging);
    await this.log.add(ctx, by.name, 'comune_merged', `${from} → ${into}`);
  }
}
