// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { type TextKey, translator } from '@reciproca/ui';
import { type BoardFilter, BoardSources, type ListAsk, type ListLine, SavedLists } from '@reciproca/web';

const EVERYTHING: BoardFilter = {
  areaId: null,
  service: null,
  urgentOnly: false,
  text: null,
  among: null,
  without: [],
};
/** The list of the board that is asked for most: requests with nobody yet. */
const USUAL = 'open';

/** Any list of the board as a table: what is unanswered, what waits for whom. */
@Injectable()
export class WaitingList implements OnModuleInit {
  constructor(
    private readonly lists: SavedLists,
    private readonly sources: BoardSources,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'waiting',
      textKey: 'supervision:list.waiting',
      leadKey: 'supervision:list.waiting.lead',
      order: 40,
      roles: STAFF,
      columns: [
        'web:list.what',
        'web:list.who',
        'web:list.service',
        'supervision:list.at',
        'supervision:list.since',
        'web:list.urgent',
        'supervision:list.note',
      ],
      filters: [
        {
          name: 'view',
          textKey: 'supervision:list.view',
          as: 'choice',
          options: () => this.sources.list().map(({ key, textKey }) => ({ value: key, textKey })),
          usual: () => USUAL,
        },
      ],
      load: (ctx, ask) => this.load(ctx, ask),
    });
  }

  private async load(ctx: Ctx, { filter, skip, most }: ListAsk): Promise<{ lines: ListLine[]; total: number }> {
    const source = this.sources.find(filter['view'] ?? USUAL);
    if (!source) return { lines: [], total: 0 };
    const t = translator(ctx.language);
    const cards = await source.list(ctx, EVERYTHING, most, skip);
    const lines = cards.map(({ title, people, service, at, since, urgent, note, href }) => ({
      href,
      cells: [
        title,
        people.map(({ name }) => name).join(', '),
        service ? t(`exchange:service.${service}` as TextKey) : '',
        at ? { at } : '',
        { at: since },
        urgent ? t('web:list.yes') : '',
        note ?? '',
      ],
    }));
    return { lines, total: await source.count(ctx, EVERYTHING) };
  }
}
