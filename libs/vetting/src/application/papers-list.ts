// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readablePhone, ValidityKinds } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { type ListAsk, type ListLine, SavedLists } from '@reciproca/web';
import { AHEAD_DAYS, BEHIND_DAYS } from '../domain/reminder.rules.js';
import { ViewDocuments } from './view-documents.js';

/** So many days ahead, whatever the last day asked for. */
const WITHIN_DAYS = [7, 30, 60, 90, 180, 365] as const;

/** Everything that ends, by its last day; of one kind and within so many days where that is asked for. */
@Injectable()
export class PapersList implements OnModuleInit {
  constructor(
    private readonly lists: SavedLists,
    private readonly view: ViewDocuments,
    private readonly kinds: ValidityKinds,
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
          name: 'kind',
          textKey: 'vetting:list.paper',
          as: 'choice',
          options: () => this.kinds.list().map(({ key: value, textKey }) => ({ value, textKey })),
        },
        {
          name: 'within',
          textKey: 'vetting:list.within',
          as: 'choice',
          options: () =>
            WITHIN_DAYS.map((days) => ({ value: String(days), textKey: `vetting:list.within.${days}` as const })),
        },
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
    const { from, kind, within } = filter;
    const until = within ? addDays(romeDay(ctx.clock.now()), Number(within)) : filter['until'];
    const ending = (await this.view.listEnding(ctx, { from, until })).filter((one) => !kind || one.kind.key === kind);
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
