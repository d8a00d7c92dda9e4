// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import type { GroundArea } from '../domain/geo-point.js';
import { type AreaCount, MapLayers, type MapPoint } from './map-layers.js';

export interface AreaLine {
  readonly area: GroundArea;
  /** In the order of the counts. */
  readonly numbers: readonly number[];
}

/** The ambito by what is counted in each comune, for its staff: small numbers are as good as names. */
@Injectable()
export class ShowMap {
  constructor(private readonly layers: MapLayers) {}

  async countAreas(ctx: Ctx): Promise<{ readonly counts: readonly AreaCount[]; readonly lines: readonly AreaLine[] }> {
    ensureStaff(ctx);
    const counts = this.layers.listCounts();
    const numbers: ReadonlyMap<string, number>[] = [];
    for (const one of counts) numbers.push(await one.count(ctx));
    const own = new Set(await this.layers.getGround().listOwn(ctx));
    const lines = this.ground()
      .filter(({ id }) => own.has(id))
      .map((area) => ({ area, numbers: numbers.map((byArea) => byArea.get(area.id) ?? 0) }))
      .toSorted((a, b) => a.area.name.localeCompare(b.area.name, 'it'));
    return { counts, lines };
  }

  async listPoints(ctx: Ctx, key: string): Promise<readonly MapPoint[]> {
    ensureStaff(ctx);
    const layer = this.layers.listPoints().find((one) => one.key === key);
    return layer ? layer.list(ctx) : [];
  }

  ground(): readonly GroundArea[] {
    return this.layers.getGround().all();
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
