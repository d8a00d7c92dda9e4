// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Administrator } from '@reciproca/platform';
import {
  type ComuneMerging,
  type ComuneParting,
  MergeComuni,
  type MergedComune,
  PartComuni,
} from '@reciproca/territory';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';

/** A comune that is part of another, and until when that can be taken back. */
export interface ListedMerge extends MergedComune {
  readonly partableUntil: Date | null;
}

/** Comuni are the same for every ente: what the law makes of them is written down once. */
@Injectable()
export class LookAfterComuni {
  constructor(
    private readonly merges: MergeComuni,
    private readonly parts: PartComuni,
    private readonly log: InstallationLogRepository,
  ) {}

  async list(ctx: Ctx): Promise<ListedMerge[]> {
    const until = await this.parts.listUntil(ctx);
    return (await this.merges.list(ctx)).map((merge) => ({ ...merge, partableUntil: until.get(merge.code) ?? null }));
  }

  /** In a transaction. Throws what {@link MergeComuni.execute} throws. */
  preview(ctx: Ctx, merging: ComuneMerging) {
    return this.merges.preview(ctx, merging);
  }

  async merge(ctx: Ctx, by: Administrator, merging: ComuneMerging): Promise<void> {
    const { from, into } = await this.merges.execute(ctx, merging);
    await this.log.add(ctx, by.name, 'comune_merged', `${from} → ${into}`);
  }

  /** Throws what {@link PartComuni.preview} throws. */
  previewParting(ctx: Ctx, code: string): Promise<ComuneParting> {
    return this.parts.preview(ctx, code);
  }

  async part(ctx: Ctx, by: Administrator, code: string): Promise<void> {
    const { from, into } = await this.parts.execute(ctx, code);
    await this.log.add(ctx, by.name, 'comune_parted', `${from} ← ${into}`);
  }
}
