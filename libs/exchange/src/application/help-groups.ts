// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleGroups } from '@reciproca/identity';
import { type Ctx, inStaffLanguage } from '@reciproca/kernel';
import { dayShape } from '@reciproca/platform';
import { formatDay, translator } from '@reciproca/ui';
import type { Category } from '../domain/category.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { listHelpers, listPeopleOfDay } from '../persistence/people-groups.read-model.js';

/** People by what they offer, and by the day for which they have something agreed. */
@Injectable()
export class HelpGroups implements OnModuleInit {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly categories: CategoryRepository,
  ) {}

  onModuleInit(): void {
    this.groups.add(
      {
        ...({ kind: 'category', says: 'who', textKey: 'exchange:groups.helpers', order: 20 } as const),
        list: async (ctx) =>
          (await this.listActive(ctx)).map((category) => ({
            key: `category:${category.id}`,
            name: nameOf(ctx, category),
          })),
        find: async (ctx, id) => {
          const category = (await this.listActive(ctx)).find((one) => one.id === id);
          return category ? { name: nameOf(ctx, category), personIds: await listHelpers(ctx, id) } : null;
        },
      },
      {
        ...({ kind: 'day', says: 'when', textKey: 'exchange:groups.day', order: 90 } as const),
        list: () => Promise.resolve([]),
        find: async (ctx, day) =>
          dayShape.safeParse(day).success
            ? {
                name: translator(ctx.language)('exchange:groups.day.of', { day: formatDay(day, ctx.language) }),
                personIds: await listPeopleOfDay(ctx, day),
              }
            : null,
      },
    );
  }

  private async listActive(ctx: Ctx): Promise<Category[]> {
    return (await this.categories.listCategories(ctx)).filter(({ active }) => active);
  }
}

function nameOf({ language }: Ctx, { nameIt, nameEn }: Category): string {
  return translator(language)('exchange:groups.helpers.of', { name: inStaffLanguage(language, nameIt, nameEn) });
}
