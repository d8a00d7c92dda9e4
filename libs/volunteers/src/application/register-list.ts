// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { STAFF } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { SavedLists } from '@reciproca/web';
import { ViewRegister } from './view-register.js';

/** The whole register as a table: an export of it, not the book the law asks for. */
@Injectable()
export class RegisterList implements OnModuleInit {
  constructor(
    private readonly lists: SavedLists,
    private readonly register: ViewRegister,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'volunteer_register',
      textKey: 'volunteers:list.register',
      leadKey: 'volunteers:list.register.lead',
      order: 72,
      roles: STAFF,
      columns: [
        'web:list.who',
        'volunteers:number',
        'volunteers:line',
        'volunteers:day',
        'volunteers:section',
        'volunteers:activity',
        'volunteers:tax_code',
        'volunteers:birth_date',
        'volunteers:birth_place',
        'volunteers:residence',
        'volunteers:reason',
        'volunteers:corrects',
        'volunteers:recorded_at',
      ],
      filters: [
        { name: 'from', textKey: 'web:list.from', as: 'day' },
        { name: 'until', textKey: 'web:list.until', as: 'day' },
      ],
      load: async (ctx, { filter, skip, most }) => {
        const t = translator(ctx.language);
        const { from = '', until = '9999' } = filter;
        const lines = (await this.register.listWhole(ctx)).filter(({ day }) => from <= day && day <= until);
        return {
          lines: lines.slice(skip, skip + most).map((one) => ({
            href: `/volunteers/${one.personId}`,
            cells: [
              one.name,
              one.number,
              t(one.isVoid ? 'volunteers:line.void' : `volunteers:line.${one.kind}`),
              { day: one.day, as: 'day' as const },
              t(`volunteers:section.${one.section}`),
              t(`volunteers:activity.${one.activity}`),
              one.taxCode ?? '',
              { day: one.birthDate, as: 'day' as const },
              one.birthPlace ?? '',
              one.residence,
              one.reason ?? '',
              one.corrects ?? '',
              { at: one.recordedAt },
            ],
          })),
          total: lines.length,
        };
      },
    });
  }
}
