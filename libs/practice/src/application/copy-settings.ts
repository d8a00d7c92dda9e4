// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type Category,
  ChangeModes,
  Engine,
  type EngineSettings,
  ManageCategories,
  type ModeRule,
} from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { EnteLetterhead, type LetterheadPicture, type LetterheadWords } from '@reciproca/paper';
import { type Area, Buildings, Comuni, type Place, Places } from '@reciproca/territory';

/** What makes an ente the one its staff know: nothing of any person. */
export interface KnownSettings {
  readonly comuni: readonly { readonly code: string; readonly lat: number; readonly lon: number }[];
  readonly areas: readonly Area[];
  readonly places: readonly Place[];
  readonly categories: readonly Category[];
  readonly modes: readonly ModeRule[];
  readonly engine: EngineSettings;
  readonly letterhead: LetterheadWords;
  readonly pictures: readonly LetterheadPicture[];
}

/** Reads how an ente has set itself up, and sets another up in the same way. */
@Injectable()
export class CopySettings {
  constructor(
    private readonly comuni: Comuni,
    private readonly buildings: Buildings,
    private readonly places: Places,
    private readonly categories: ManageCategories,
    private readonly modes: ChangeModes,
    private readonly engine: Engine,
    private readonly letterhead: EnteLetterhead,
  ) {}

  async read(ctx: Ctx): Promise<KnownSettings> {
    const { lines, footer, pictures } = await this.letterhead.show(ctx);
    const read: LetterheadPicture[] = [];
    for (const { id } of pictures) read.push(await this.letterhead.readPicture(ctx, id));
    return {
      comuni: await this.comuni.listEnteComuni(ctx),
      areas: await this.buildings.listAreas(ctx),
      places: await this.places.listPublicPlaces(ctx),
      categories: await this.categories.list(ctx),
      modes: await this.categories.listModes(ctx),
      engine: await this.engine.getSettings(ctx),
      letterhead: { lines, footer },
      pictures: read,
    };
  }

  /** Before there is anybody there. */
  async write(ctx: Ctx, known: KnownSettings): Promise<void> {
    await this.comuni.assignToEnte(
      ctx,
      known.comuni.map(({ code }) => code),
    );
    const areaIds = new Map<string, string>();
    for (const { id, name, comuneCode, lat, lon } of known.areas)
      areaIds.set(id, await this.buildings.ensureArea(ctx, { name, comuneCode, lat, lon }));
    for (const { id: _, comuneName: _name, isPublic: _public, ...place } of known.places)
      await this.places.ensurePlace(ctx, place);
    const categoryIds = new Map<string, string>();
    for (const { id, enteId: _, active, ...category } of known.categories) {
      const added = await this.categories.add(ctx, category);
      if (!active) await this.categories.change(ctx, added.id, { active });
      categoryIds.set(id, added.id);
    }
    for (const { areaId, categoryId, mode } of known.modes)
      await this.modes.set(ctx, {
        areaId: areaId && (areaIds.get(areaId) ?? null),
        categoryId: categoryId && (categoryIds.get(categoryId) ?? null),
        mode,
      });
    await this.engine.saveSettings(ctx, known.engine);
  }

  /** As the invented colleague: somebody must have added the pictures. */
  async writeLetterhead(ctx: Ctx, { letterhead, pictures }: KnownSettings): Promise<void> {
    await this.letterhead.change(ctx, letterhead);
    for (const { place, alt, content } of pictures) await this.letterhead.addPicture(ctx, { place, alt, content });
  }
}
