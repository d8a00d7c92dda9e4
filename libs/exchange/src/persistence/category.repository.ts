// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { ownRows, readAnew, readOnce, repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Category } from '../domain/category.js';
import type { ModeRule } from '../domain/exchange-mode.js';
import type { Service } from '../domain/listing.js';
import { CategoryEntity } from './category.entity.js';
import { ExchangeModeEntity } from './exchange-mode.entity.js';

@Injectable()
export class CategoryRepository {
  constructor(
    @InjectRepository(CategoryEntity) private readonly categories: Repository<CategoryEntity>,
    @InjectRepository(ExchangeModeEntity) private readonly modes: Repository<ExchangeModeEntity>,
  ) {}

  async listCategories(ctx: Ctx): Promise<Category[]> {
    return this.in(ctx).find({
      where: { enteId: ctx.enteId },
      order: { service: 'ASC', nameIt: 'ASC' },
    });
  }

  async getCategory(ctx: Ctx, id: string): Promise<Category> {
    const category = await readOnce(ctx, keyOf(id), () => this.in(ctx).findOneBy({ id, enteId: ctx.enteId }));
    if (!category) throw notFound('category');
    return category;
  }

  /** An active category by its code; the refusal names the field. */
  async getByCode(ctx: Ctx, service: Service, code: string): Promise<Category> {
    const category = await this.in(ctx).findOneBy({
      enteId: ctx.enteId,
      service,
      code,
      active: true,
    });
    if (!category) throw new DomainError('category.unknown', 'invalid', { field: 'category' });
    return category;
  }

  async save(ctx: Ctx, category: Category): Promise<void> {
    await this.in(ctx).save(category as CategoryEntity);
    readAnew(ctx, keyOf(category.id));
  }

  async listModeRules(ctx: Ctx): Promise<ModeRule[]> {
    return ownRows(ctx, this.modes).find({ select: { areaId: true, categoryId: true, mode: true } });
  }

  private in(ctx: Ctx): Repository<CategoryEntity> {
    return repositoryOf(ctx, this.categories);
  }
}

function keyOf(categoryId: string): string {
  return `category ${categoryId}`;
}
