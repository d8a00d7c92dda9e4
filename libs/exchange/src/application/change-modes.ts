// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, type PageAsk, type PageOf } from '@reciproca/kernel';
import { Buildings } from '@reciproca/territory';
import { type ModeChange, type ModeRule, winningRule } from '../domain/exchange-mode.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ModeChangeRepository } from '../persistence/mode-change.repository.js';

/** The rules of how much the ente steps in: each change is kept, and taken back in one step. */
@Injectable()
export class ChangeModes {
  constructor(
    private readonly categories: CategoryRepository,
    private readonly changes: ModeChangeRepository,
    private readonly buildings: Buildings,
  ) {}

  /** Newest first. */
  listChanges(ctx: Ctx, page: PageAsk): Promise<PageOf<ModeChange>> {
    return this.changes.list(ctx, page);
  }

  async set(ctx: Ctx, rule: ModeRule): Promise<ModeRule> {
    await this.ensurePlace(ctx, rule);
    await this.changes.lock(ctx);
    const before = await this.changes.findMode(ctx, rule);
    if (before !== rule.mode) await this.changes.write(ctx, rule, before, rule.mode, null);
    return rule;
  }

  /** Puts back what a change took the place of; throws `mode.changed_since` once the rule is another. */
  async undo(ctx: Ctx, changeId: string): Promise<void> {
    await this.changes.lock(ctx);
    const change = await this.changes.getChange(ctx, changeId);
    const [newest, now] = [await this.changes.findNewestId(ctx, change), await this.changes.findMode(ctx, change)];
    if (newest !== change.id || now !== change.after) throw new DomainError('mode.changed_since', 'conflict');
    await this.changes.write(ctx, change, now, change.before, change.id);
  }

  /** The rule that holds for something; null where none was written. */
  async findWinning(ctx: Ctx, place: Pick<ModeRule, 'areaId' | 'categoryId'>): Promise<ModeRule | null> {
    await this.ensurePlace(ctx, place);
    return winningRule(await this.categories.listModeRules(ctx), place.areaId, place.categoryId);
  }

  private async ensurePlace(ctx: Ctx, { areaId, categoryId }: Pick<ModeRule, 'areaId' | 'categoryId'>): Promise<void> {
    if (categoryId) await this.categories.getCategory(ctx, categoryId);
    if (areaId && !(await this.buildings.listAreas(ctx)).some((area) => area.id === areaId)) {
      throw new DomainError('area.not_found', 'invalid', { field: 'areaId' });
    }
  }
}
