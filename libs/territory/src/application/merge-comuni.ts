// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound, romeDay } from '@reciproca/kernel';
import { ensureMayMerge, type MergedComune, provinceOf } from '../domain/comune-merge.js';
import { plainWord } from '../domain/plain-word.js';
import { readPosition } from '../domain/position.js';
import { ComuneMergeRepository } from '../persistence/comune-merge.repository.js';
import { Comuni } from './comuni.js';
import { KnownComuni } from './known-comuni.js';

export interface ComuneMerging {
  /** By its name. */
  readonly from: string;
  /** By its name; of a new one, what it is called. */
  readonly into: string;
  /** yyyy-mm-dd; today where nothing is said. */
  readonly on?: string | undefined;
  /** ISTAT's, where it is a new one. */
  readonly code?: string | undefined;
  /** The middle of a new one, as a map gives it; that of the first where nothing is said. */
  readonly position?: string | undefined;
}

/** A comune becomes part of another: by law, so for every ente alike. Who may is asked by whoever calls. */
@Injectable()
export class MergeComuni {
  constructor(
    private readonly comuni: Comuni,
    private readonly merges: ComuneMergeRepository,
    private readonly known: KnownComuni,
  ) {}

  list(ctx: Ctx): Promise<MergedComune[]> {
    return this.merges.list(ctx);
  }

  /** What {@link execute} would do; throws what it would. */
  async preview(ctx: Ctx, merging: ComuneMerging): Promise<{ from: string; into: string; isNew: boolean }> {
    const { from, into, isNew } = await this.read(ctx, merging);
    return { from: `${from.name} (${from.province})`, into: `${into.name} (${into.province})`, isNew };
  }

  /** Throws `comune.unknown`, `comune.several`, `comune.there_already`, and what {@link ensureMayMerge} throws. */
  async execute(ctx: Ctx, merging: ComuneMerging): Promise<{ from: string; into: string }> {
    const { from, into, isNew, on } = await this.read(ctx, merging);
    if (isNew) await this.merges.insert(ctx, into);
    const locked = await this.merges.lock(ctx, [from.code, into.code]);
    const [fromRow, intoRow] = [from, into].map(({ code }) => locked.find((one) => one.code === code));
    if (!fromRow || !intoRow) throw notFound('comune');
    // Somebody else may have been faster.
    ensureMayMerge(fromRow, intoRow, on, on);
    if (intoRow.mergedInto) throw new DomainError('comune.into_merged', 'conflict', { field: 'into' });
    await this.merges.merge(ctx, fromRow, intoRow, on, isNew);
    this.known.changed(ctx);
    return { from: from.name, into: into.name };
  }

  private async read(ctx: Ctx, { from: fromName, into: intoName, code, position, ...merging }: ComuneMerging) {
    const from = await this.comuni.getByName(ctx, fromName, 'from');
    // Found by its name of before: that one is part of another already.
    if (!plainWord(from.name).startsWith(plainWord(fromName)))
      throw new DomainError('comune.merged_already', 'conflict', { field: 'from' });
    const today = romeDay(ctx.clock.now());
    const { on = today } = merging;
    const into = code
      ? await this.readNew(ctx, { code, name: intoName.trim(), position }, from)
      : await this.comuni.getByName(ctx, intoName, 'into');
    ensureMayMerge(from, into, on, today);
    return { from, into, isNew: Boolean(code), on };
  }

  private async readNew(
    ctx: Ctx,
    { code, name, position }: { code: string; name: string; position: string | undefined },
    from: { readonly lat: number; readonly lon: number },
  ) {
    const province = provinceOf(code);
    const [there] = await this.merges.lock(ctx, [code]);
    if (there) throw new DomainError('comune.there_already', 'conflict', { field: 'code', name: there.name });
    const { lat, lon } = readPosition(position, 'position') ?? from;
    return { code, name, province, lat, lon };
  }
}
