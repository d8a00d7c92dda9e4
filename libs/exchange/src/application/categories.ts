// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Category } from '../domain/category.js';
import type { Service } from '../domain/listing.js';
import { CategoryRepository } from '../persistence/category.repository.js';

/** The ente's kinds of help, to be looked up. */
@Injectable()
export class Categories {
  constructor(private readonly categories: CategoryRepository) {}

  list(ctx: Ctx): Promise<Category[]> {
    return this.categories.listCategories(ctx);
  }

  /** Throws `category.not_found`. */
  get(ctx: Ctx, id: string): Promise<Category> {
    return this.categories.getCategory(ctx, id);
  }

  /** An active one by its code; the refusal names the field. */
  getByCode(ctx: Ctx, service: Service, code: string): Promise<Category> {
    return this.categories.getByCode(ctx, service, code);
  }
}
