// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { refusalOfConstraint } from '@reciproca/platform';
import { ensureMayPart, partableUntil } from '../domain/comune-parting.js';
import { ComuneMergeRepository } from '../persistence/comune-merge.repository.js';
import type { ComuneEntity } from '../persistence/comune.entity.js';
import { KnownComuni } from './known-comuni.js';

/** What parting two comuni brings back. */
export interface ComuneParting {
  readonly from: string;
  readonly into: string;
  /** The other one came with the merge, and goes with it. */
  readonly isNew: boolean;
  /** Comuni that had gone along, by name. */
  readonly carried: readonly string[];
}

/** A merge that was a mistake is taken back within a day, as long as nothing has been built on it. */
@Injectable()
export class PartComuni {
  constructor(
    private readonly merges: ComuneMergeRepository,
    private readonly known: KnownComuni,
  ) {}

  /** Until when each can be taken back, by code; those that cannot are missing. */
  async listUntil(ctx: Ctx): Promise<ReadonlyMap<string, Date>> {
    const now = ctx.clock.now();
    const until = (await this.merges.listMerged(ctx)).map((row) => [row.code, partableUntil(row, now)] as const);
    return new Map(until.flatMap(([code, at]) => (at ? [[code, at] as const] : [])));
  }

  /** What {@link execute} would do; throws what it would, but for what only the attempt shows. */
  async preview(ctx: Ctx, code: string): Promise<ComuneParting> {
    return (await this.read(ctx, code, (codes) => this.merges.listThese(ctx, codes))).parting;
  }

  /** Throws what {@link ensureMayPart} throws, and `comune.new_in_use`. */
  async execute(ctx: Ctx, code: string): Promise<ComuneParting> {
    const { from, into, kept, parting } = await this.read(ctx, code, (codes) => this.merges.lock(ctx, codes));
    await this.merges.part(ctx, from, into, kept);
    // Rows of enti are not to be seen from here: that they refer to it shows when it goes.
    if (kept.isNew)
      await this.merges.remove(ctx, into.code).catch((error: unknown) => {
        throw refusalOfConstraint(error)
          ? new DomainError('comune.new_in_use', 'conflict', { name: into.name })
          : error;
      });
    this.known.changed(ctx);
    return parting;
  }

  private async read(ctx: Ctx, code: string, load: (codes: readonly string[]) => Promise<ComuneEntity[]>) {
    const [asked] = await this.merges.listThese(ctx, [code]);
    const { intoCode = code, carried: along = [] } = asked?.mergeKept ?? {};
    const rows = await load([code, intoCode, ...along]);
    const [from, into] = [code, intoCode].map((one) => rows.find((row) => row.code === one));
    if (!from || !into) throw notFound('comune');
    const carried = rows.filter((row) => along.includes(row.code));
    const kept = ensureMayPart(from, carried, ctx.clock.now());
    const names = carried.map(({ name }) => name);
    return { from, into, kept, parting: { from: from.name, into: into.name, isNew: kept.isNew, carried: names } };
  }
}
