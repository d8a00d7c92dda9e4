// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { type Findings, Finders } from '@reciproca/web';
import { findBlocks } from '../persistence/block.read-model.js';
import { PlaceRepository } from '../persistence/place.repository.js';

/** Places and blocks by whatever is typed of them. */
@Injectable()
export class FindPlaces implements OnModuleInit {
  constructor(
    private readonly finders: Finders,
    private readonly places: PlaceRepository,
  ) {}

  onModuleInit(): void {
    this.finders.add(
      { key: 'places', textKey: 'territory:places.title', order: 30, find: (...asked) => this.findPlaces(...asked) },
      { key: 'blocks', textKey: 'territory:blocks.title', order: 40, find: (...asked) => this.findBlocks(...asked) },
    );
  }

  private async findPlaces(ctx: Ctx, typed: string, most: number): Promise<Findings> {
    if (!isStaff(ctx)) throw forbidden();
    const t = translator(ctx.language);
    const found = await this.places.findByWords(ctx, wordsOf(typed), most + 1);
    const items = found.slice(0, most).map(({ id, name, kind, address, comuneName, closedFrom }) => ({
      href: `/places/${id}`,
      title: name,
      facts: [t(`territory:kind.${kind}`), address, comuneName, closedFrom && t('territory:place.isClosed')].filter(
        (fact): fact is string => Boolean(fact),
      ),
    }));
    return { items, more: found.length > most };
  }

  private async findBlocks(ctx: Ctx, typed: string, most: number): Promise<Findings> {
    if (!isStaff(ctx)) throw forbidden();
    const found = await findBlocks(ctx, wordsOf(typed), most + 1);
    const items = found.slice(0, most).map(({ id, name, area, comune, address }) => ({
      href: `/blocks/${id}`,
      title: name,
      facts: [address, area, comune].filter((fact): fact is string => Boolean(fact)),
    }));
    return { items, more: found.length > most };
  }
}

function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/u).filter(Boolean);
}
