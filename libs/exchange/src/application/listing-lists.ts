// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readablePhone } from '@reciproca/identity';
import { type Ctx, listServices } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { type TextKey, translator } from '@reciproca/ui';
import { type ListAsk, type ListFilter, type ListLine, SavedLists, type SheetCell } from '@reciproca/web';
import { LISTING_KINDS, LISTING_TRANSITIONS, type ListingState } from '../domain/listing.js';
import { listListingsInOrder, type ListedListing } from '../persistence/listing-list.read-model.js';

const STATES = Object.keys(LISTING_TRANSITIONS) as ListingState[];

const FILTERS: readonly ListFilter[] = [
  {
    name: 'kind',
    textKey: 'web:list.kind',
    as: 'choice',
    options: () => LISTING_KINDS.map((value) => ({ value, textKey: `exchange:kind.${value}` as const })),
  },
  {
    name: 'state',
    textKey: 'web:list.state',
    as: 'choice',
    options: () => STATES.map((value) => ({ value, textKey: `exchange:listing.state.${value}` as const })),
  },
  {
    name: 'service',
    textKey: 'web:list.service',
    as: 'choice',
    options: () => listServices().map((value) => ({ value, textKey: `exchange:service.${value}` as TextKey })),
  },
  { name: 'comune', textKey: 'web:list.comune', as: 'words' },
  {
    name: 'alone',
    textKey: 'exchange:list.alone',
    as: 'choice',
    options: () => [{ value: 'yes', textKey: 'web:list.yes' }],
  },
  { name: 'from', textKey: 'web:list.from', as: 'day' },
  { name: 'until', textKey: 'web:list.until', as: 'day' },
];

/** What was asked for and offered, to be saved. */
@Injectable()
export class ListingLists implements OnModuleInit {
  constructor(private readonly lists: SavedLists) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'listings',
      textKey: 'exchange:list.listings',
      leadKey: 'exchange:list.listings.lead',
      order: 30,
      roles: STAFF,
      columns: [
        'web:list.what',
        'web:list.kind',
        'web:list.service',
        'web:list.category',
        'web:list.who',
        'web:list.phone',
        'web:list.comune',
        'web:list.from',
        'web:list.until',
        'web:list.state',
        'web:list.urgent',
        'web:list.channel',
        'web:list.written',
      ],
      filters: FILTERS,
      load: (ctx, ask) => load(ctx, ask),
    });
  }
}

async function load(ctx: Ctx, { filter, skip, most }: ListAsk): Promise<{ lines: ListLine[]; total: number }> {
  const listings = await listListingsInOrder(ctx, { ...filter, skip, most });
  return {
    lines: listings.map((one) => ({ cells: cellsOf(ctx, one), href: `/${one.kind}s/${one.id}` })),
    total: listings[0]?.total ?? 0,
  };
}

function cellsOf(ctx: Ctx, one: ListedListing): SheetCell[] {
  const t = translator(ctx.language);
  return [
    one.title,
    t(`exchange:kind.${one.kind}`),
    t(`exchange:service.${one.service}` as TextKey),
    one.category,
    one.name,
    one.phone ? readablePhone(one.phone) : '',
    one.comune,
    one.startsAt ? { at: one.startsAt } : '',
    one.endsAt ? { at: one.endsAt } : '',
    t(`exchange:listing.state.${one.state}`),
    one.urgent ? t('web:list.yes') : '',
    t(`exchange:channel.${one.channel}` as TextKey),
    { at: one.postedAt },
  ];
}
