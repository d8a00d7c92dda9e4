// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readablePhone } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { type ListAsk, type ListLine, SavedLists } from '@reciproca/web';
import { AHEAD_DAYS, BEHIND_DAYS } from '../domain/reminder.rules.js';
import { ViewDocuments } from './view-documents.js';

/** Everything that ends, of every kind, by its last day. */
@Injectable()
export class PapersList implements OnModuleInit {
  constructor(
    private readonly lists: SavedLists,
    private readonly view: ViewDocuments,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'papers',
      textKey: 'vetting:list.papers',
      leadKey: 'vetting:list.papers.lead',
      order: 70,
      roles: STAFF,
      columns: ['web:list.who', 'web:list.phone', 'vetting:list.paper', 'vetting:list.until', 'vetting:list.days_left'],
      filters: [
        {
          name: 'from',
          textKey: 'vetting:list.from',
          as: 'day',
          usual: (ctx) => addDays(romeDay(ctx.clock.now()), -BEHIND_DAYS),
        },
        {
          name: 'until',
          textKey: 'vetting:list.to',
          as: 'day',
          usual: (ctx) => addDays(romeDay(ctx.clock.now()), AHEAD_DAYS),
        },
      ],
      load: (ctx, ask) => this.load(ctx, ask),
    });
  }

  private async load(ctx: Ctx, { filter, skip, most }: ListAsk): Promise<{ lines: ListLine[]; total: number }> {
    const t = translator(ctx.language);
    const ending = await this.view.listEnding(ctx, { from: filter['from'], until: filter['until'] });
    const lines = ending.slice(skip, skip + most).map((one) => ({
      href: `/people/${one.personId}/documents`,
      cells: [
        one.name,
        one.phone ? readablePhone(one.phone) : '',
        t(one.kind.textKey),
        { day: one.until, as: 'day' as const },
        one.daysLeft,
      ],
    }));
    return { lines, total: ending.length };
  }
}
