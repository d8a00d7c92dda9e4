// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readablePhone } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { type TextKey, translator } from '@reciproca/ui';
import { type ListAsk, type ListLine, SavedLists, type SheetCell } from '@reciproca/web';
import { CALL_TASK_STATES } from '../domain/call-task.js';
import { listCallsInOrder, type ListedCall } from '../persistence/call-list.read-model.js';
import { Titles } from './titles.js';

/** Calls to make and made, to be saved. */
@Injectable()
export class CallsList implements OnModuleInit {
  constructor(
    private readonly lists: SavedLists,
    private readonly titles: Titles,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'calls',
      textKey: 'notifications:list.calls',
      leadKey: 'notifications:list.calls.lead',
      order: 60,
      roles: STAFF,
      columns: [
        'web:list.who',
        'web:list.phone',
        'notifications:list.about',
        'notifications:list.due',
        'web:list.state',
        'notifications:list.attempts',
        'notifications:list.outcome',
        'notifications:list.done',
      ],
      filters: [
        {
          name: 'state',
          textKey: 'web:list.state',
          as: 'choice',
          options: () =>
            CALL_TASK_STATES.map((value) => ({ value, textKey: `notifications:list.state.${value}` as const })),
          usual: () => 'open',
        },
        { name: 'from', textKey: 'web:list.from', as: 'day' },
        { name: 'until', textKey: 'web:list.until', as: 'day' },
      ],
      load: (ctx, ask) => this.load(ctx, ask),
    });
  }

  private async load(ctx: Ctx, { filter, skip, most }: ListAsk): Promise<{ lines: ListLine[]; total: number }> {
    const calls = await listCallsInOrder(ctx, { ...filter, skip, most });
    return {
      lines: calls.map((call) => ({ cells: this.cellsOf(ctx, call), href: `/calls/with/${call.personId}` })),
      total: calls[0]?.total ?? 0,
    };
  }

  private cellsOf(ctx: Ctx, { name, phone, reason, params, state, dueAt, ...call }: ListedCall): SheetCell[] {
    const t = translator(ctx.language);
    return [
      name,
      phone ? readablePhone(phone) : '',
      this.titles.of({ type: reason, params }, ctx.language, 'desk'),
      { at: dueAt },
      t(`notifications:list.state.${state}`),
      call.attempts,
      call.outcome ? t(`notifications:outcome.${call.outcome}` as TextKey) : '',
      call.doneAt ? { at: call.doneAt } : '',
    ];
  }
}
