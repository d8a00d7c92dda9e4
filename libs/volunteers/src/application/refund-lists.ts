// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { type ListAsk, type ListFilter, type ListLine, SavedLists } from '@reciproca/web';
import { REFUND_STATES, type RefundState } from '../domain/refund.js';
import { monthOf } from './declare-refund.js';
import { type NamedRefund, ViewRefunds } from './view-refunds.js';

const euro = (cents: number): number => cents / 100;
const km = (metres: number): number => Math.round(metres / 100) / 10;

const FILTERS: readonly ListFilter[] = [
  { name: 'from', textKey: 'web:list.from', as: 'day', usual: (ctx) => monthOf(romeDay(ctx.clock.now()))[0] },
  { name: 'until', textKey: 'web:list.until', as: 'day', usual: (ctx) => monthOf(romeDay(ctx.clock.now()))[1] },
  {
    name: 'state',
    textKey: 'volunteers:refund.state',
    as: 'choice',
    options: () => REFUND_STATES.map((value) => ({ value, textKey: `volunteers:refund.state.${value}` as const })),
    usual: () => 'approved',
  },
];

/** Expenses for the accountants: each by itself, and by volunteer and month. */
@Injectable()
export class RefundLists implements OnModuleInit {
  constructor(
    private readonly lists: SavedLists,
    private readonly refunds: ViewRefunds,
  ) {}

  onModuleInit(): void {
    this.lists.add(
      {
        ...{ key: 'refunds', order: 74, roles: STAFF, filters: FILTERS },
        textKey: 'volunteers:list.refunds',
        leadKey: 'volunteers:list.refunds.lead',
        columns: [
          'web:list.who',
          'volunteers:refund.day',
          'volunteers:refund.kind',
          'volunteers:refund.what',
          'volunteers:refund.km',
          'volunteers:refund.receipt',
          'volunteers:refund.amount',
          'volunteers:refund.state',
        ],
        load: async (ctx, ask) =>
          cut(
            ask,
            (await this.read(ctx, ask)).map((one) => lineOf(ctx, one)),
          ),
      },
      {
        ...{ key: 'refund_months', order: 75, roles: STAFF, filters: FILTERS },
        textKey: 'volunteers:list.months',
        leadKey: 'volunteers:list.months.lead',
        columns: [
          'web:list.who',
          'volunteers:refund.month',
          'volunteers:refund.count',
          'volunteers:refund.km',
          'volunteers:refund.amount',
        ],
        load: async (ctx, ask) => cut(ask, byMonth(await this.read(ctx, ask))),
      },
    );
  }

  private read(ctx: Ctx, { filter }: ListAsk): Promise<NamedRefund[]> {
    const { from = '1900-01-01', until = '2100-12-31', state = 'approved' } = filter;
    return this.refunds.listForAccounts(ctx, from, until, state as RefundState);
  }
}

function cut({ skip, most }: ListAsk, lines: readonly ListLine[]): { lines: ListLine[]; total: number } {
  return { lines: lines.slice(skip, skip + most), total: lines.length };
}

function lineOf({ language }: Ctx, one: NamedRefund): ListLine {
  const t = translator(language);
  return {
    href: `/volunteers/${one.personId}/refunds`,
    cells: [
      one.personName,
      { day: one.day, as: 'day' },
      t(`volunteers:refund.kind.${one.kind}`),
      one.what,
      one.metres === null ? '' : km(one.metres),
      one.receipt ?? '',
      euro(one.cents),
      t(`volunteers:refund.state.${one.state}`),
    ],
  };
}

function byMonth(refunds: readonly NamedRefund[]): ListLine[] {
  const groups = new Map<string, NamedRefund[]>();
  for (const one of refunds) {
    const key = `${one.day.slice(0, 7)} ${one.personId}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first ? [{ first, all: [first, ...others] }] : []))
    .toSorted(
      (a, b) =>
        a.first.day.slice(0, 7).localeCompare(b.first.day.slice(0, 7)) ||
        a.first.personName.localeCompare(b.first.personName, 'it'),
    )
    .map(({ first, all }) => ({
      href: `/volunteers/${first.personId}/refunds`,
      cells: [
        first.personName,
        { day: `${first.day.slice(0, 7)}-01`, as: 'month' as const },
        all.length,
        km(all.reduce((total, { metres }) => total + (metres ?? 0), 0)),
        euro(all.reduce((total, { cents }) => total + cents, 0)),
      ],
    }));
}
