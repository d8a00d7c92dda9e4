// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { codeFor } from '../domain/category-code.js';
import type { Category } from '../domain/category.js';
import type { ModeRule } from '../domain/exchange-mode.js';
import { CategoryRepository } from '../persistence/category.repository.js';

type Changes = {
  readonly [Field in keyof Omit<Category, 'id' | 'enteId' | 'service' | 'code'>]?: Category[Field] | undefined;
};

/** What one need not think of is thought of. */
type NewCategory = Omit<Category, 'id' | 'enteId' | 'active' | 'code' | 'nameEn'> & {
  readonly code?: string | undefined;
  readonly nameEn?: string | undefined;
};

/** The ente's own kinds of help. */
@Injectable()
export class ManageCategories {
  constructor(private readonly categories: CategoryRepository) {}

  list(ctx: Ctx): Promise<Category[]> {
    return this.categories.listCategories(ctx);
  }

  async add(ctx: Ctx, { code, nameEn, ...fields }: NewCategory): Promise<Category> {
    const existing = await this.categories.listCategories(ctx);
    if (existing.some((category) => category.code === code)) {
      throw new DomainError('category.code_taken', 'conflict', { field: 'code' });
    }
    const taken = existing.map((category) => category.code);
    const category: Category = {
      ...fields,
      nameEn: nameEn ?? fields.nameIt,
      code: code ?? codeFor(fields.nameIt, taken),
      id: newId(),
      enteId: ctx.enteId,
      active: true,
    };
    await this.categories.save(ctx, category);
    return category;
  }

  async change(ctx: Ctx, id: string, changes: Changes): Promise<Category> {
    const category = await this.categories.getCategory(ctx, id);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const changed: Category = { ...category, ...given };
    await this.categories.save(ctx, changed);
    return changed;
  }

  listModes(ctx: Ctx): Promise<ModeRule[]> {
    return this.categories.listModeRules(ctx);
  }
}
