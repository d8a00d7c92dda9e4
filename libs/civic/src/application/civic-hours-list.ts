// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { bareProtocol, romeDay } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { SavedLists } from '@reciproca/web';
import { listCivicHours } from '../persistence/civic-hours.read-model.js';

/** Hours by person and day, as those in charge of projects useful to the community (PUC) ask for them. */
@Injectable()
export class CivicHoursList implements OnModuleInit {
  constructor(private readonly lists: SavedLists) {}

  onModuleInit(): void {
    this.lists.add({
      key: 'civic_hours',
      textKey: 'civic:list.hours',
      leadKey: 'civic:list.hours.lead',
      order: 55,
      roles: STAFF,
      columns: [
        'web:list.family_name',
        'web:list.given_name',
        'civic:fiscal_code',
        'civic:list.commitment',
        'civic:protocol',
        'civic:day',
        'civic:from',
        'civic:until',
        'civic:list.hours_done',
        'civic:project',
      ],
      filters: [
        {
          name: 'from',
          textKey: 'web:list.from',
          as: 'day',
          usual: (ctx) => `${romeDay(ctx.clock.now()).slice(0, 4)}-01-01`,
        },
        { name: 'until', textKey: 'web:list.until', as: 'day' },
        { name: 'project', textKey: 'civic:project', as: 'words' },
      ],
      load: async (ctx, { filter, skip, most }) => {
        const hours = await listCivicHours(ctx, { ...filter, skip, most });
        return {
          lines: hours.map((one) => ({
            href: `/civic/${one.commitmentId}`,
            cells: [
              one.familyName,
              one.givenName,
              one.fiscalCode ?? '',
              one.activities,
              one.protocol ? bareProtocol(one.protocol) : '',
              { day: one.day, as: 'day' as const },
              one.fromTime ?? '',
              one.untilTime ?? '',
              Math.round((one.minutes / 60) * 100) / 100,
              one.project ?? '',
            ],
          })),
          total: hours[0]?.total ?? 0,
        };
      },
    });
  }
}
