// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { romeDay } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { SavedLists } from '@reciproca/web';
import { listHours } from '../persistence/hours-list.read-model.js';

/** What a spreadsheet reckons with: hours, to the hundredth. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** Hours given and received by each person. */
@Injectable()
export class HoursList implements OnModuleInit {
  constructor(private readonly lists: SavedLists) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'hours',
      textKey: 'reporting:list.hours',
      leadKey: 'reporting:list.hours.lead',
      order: 50,
      roles: STAFF,
      columns: [
        'web:list.family_name',
        'web:list.given_name',
        'web:list.comune',
        'reporting:list.given',
        'reporting:list.received',
        'reporting:list.balance',
      ],
      filters: [
        {
          name: 'from',
          textKey: 'web:list.from',
          as: 'day',
          usual: (ctx) => `${romeDay(ctx.clock.now()).slice(0, 4)}-01-01`,
        },
        { name: 'until', textKey: 'web:list.until', as: 'day' },
      ],
      load: async (ctx, { filter, skip, most }) => {
        const people = await listHours(ctx, { ...filter, skip, most });
        return {
          lines: people.map((one) => ({
            href: `/people/${one.personId}/minutes`,
            cells: [
              one.familyName,
              one.givenName,
              one.comune ?? '',
              hours(one.given),
              hours(one.received),
              hours(one.balance),
            ],
          })),
          total: people[0]?.total ?? 0,
        };
      },
    });
  }
}
