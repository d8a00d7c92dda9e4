// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { managerOf } from '@reciproca/platform';
import type { Category } from '../domain/category.js';
import type { ModeRule } from '../domain/exchange-mode.js';
import type { Service } from '../domain/listing.js';
import { CategoryEntity } from './category.entity.js';

@Injectable()
export class CategoryRepository {
  async listCategories(ctx: Ctx): Promise<Category[]> {
    return managerOf(ctx).find(CategoryEntity, {
      where: { enteId: ctx.enteId },
      order: { service: 'ASC', nameIt: 'ASC' },
    });
  }

  async getCategory(ctx: Ctx, id: string): Promise<Category> {
    const category = await managerOf(ctx).findOneBy(CategoryEntity, { id, enteId: ctx.enteId });
    if (!category) throw notFound('category');
    return category;
  }

  /** An active category by its code; the refusal names the field. */
  async getByCode(ctx: Ctx, service: Service, code: string): Promise<Category> {
    const category = await managerOf(ctx).findOneBy(CategoryEntity, {
      enteId: ctx.enteId,
      service,
      code,
      active: true,
    });
    if (!category) throw new DomainError('category.unknown', 'invalid', { field: 'category' });
    return category;
  }

  async save(ctx: Ctx, category: Category): Promise<void> {
    await managerOf(ctx).save(CategoryEntity, category as CategoryEntity);
  }

  async listModeRules(ctx: Ctx): Promise<ModeRule[]> {
    return ctx.tx.query<ModeRule>(
      'SELECT area_id AS "areaId", category_id AS "categoryId", mode FROM exchange_modes WHERE ente_id = $1',
      [ctx.enteId],
    );
  }
}
