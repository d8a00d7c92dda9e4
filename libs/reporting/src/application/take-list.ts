// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, notFound } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { type ListAsk, type ListLine, type SavedList, SavedLists, type Sheet, type SheetFormat } from '@reciproca/web';

/** So many lines leave the house at once; a file of more says how many there are. */
export const MOST_SAVED = 10_000;

/** The staff's lists: the same question read on a page and saved as a table. */
@Injectable()
export class TakeList {
  constructor(
    private readonly lists: SavedLists,
    private readonly accessLog: AccessLog,
  ) {}

  listFor(ctx: Ctx): readonly SavedList[] {
    return this.lists.listFor(ctx.actor.roles);
  }

  /** Throws `list.not_found`, also for who may not read it. */
  get(ctx: Ctx, key: string): SavedList {
    const list = this.listFor(ctx).find((one) => one.key === key);
    if (!list) throw notFound('list');
    return list;
  }

  async read(ctx: Ctx, key: string, ask: ListAsk): Promise<{ lines: readonly ListLine[]; total: number }> {
    const found = await this.get(ctx, key).load(ctx, ask);
    await this.record(ctx, 'list', { list: key, rows: found.lines.length, ...ask.filter });
    return found;
  }

  /** All of it, with headings; a last line says so where there is more. */
  async save(ctx: Ctx, key: string, filter: ListAsk['filter'], format: SheetFormat): Promise<Sheet> {
    const list = this.get(ctx, key);
    const t = translator(ctx.language);
    const { lines, total } = await list.load(ctx, { filter, skip: 0, most: MOST_SAVED });
    await this.record(ctx, 'list_saved', { list: key, format, rows: lines.length, ...filter });
    const more = total > lines.length ? [[t('reporting:list.more', { count: lines.length, total })]] : [];
    return {
      name: t(list.textKey),
      rows: [list.columns.map((column) => t(column)), ...lines.map(({ cells }) => cells), ...more],
    };
  }

  private record(ctx: Ctx, what: string, detail: Readonly<Record<string, string | number>>): Promise<void> {
    return this.accessLog.record(ctx, { action: 'read', personId: null, detail: { ...detail, what } });
  }
}
