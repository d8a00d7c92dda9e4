// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { GeoPoint, GroundArea } from '../domain/geo-point.js';

/** Something counted for each part of the ground. */
export interface AreaCount {
  /** In addresses, such as `needs`. */
  readonly key: string;
  readonly textKey: TextKey;
  /** Smaller stands further left. */
  readonly order: number;
  /** By the part’s id; what is not there is none. */
  count(ctx: Ctx): Promise<ReadonlyMap<string, number>>;
  /** The list with just those. */
  href(area: GroundArea): string;
}

export interface MapPoint {
  readonly name: string;
  /** What tells it apart, such as its comune. */
  readonly where: string;
  readonly href: string | null;
  /** Null where no more is known than its comune. */
  readonly at: GeoPoint | null;
}

/** Places of one kind. */
export interface PointLayer {
  readonly key: string;
  readonly textKey: TextKey;
  readonly order: number;
  list(ctx: Ctx): Promise<readonly MapPoint[]>;
}

export interface Ground {
  /** All parts there are: what lies around one’s own is drawn behind. */
  all(): readonly GroundArea[];
  /** Those the ente answers for. */
  listOwn(ctx: Ctx): Promise<readonly string[]>;
}

/** What the map of the ambito shows: the owners of facts add theirs when their modules start. */
@Injectable()
export class MapLayers {
  private counts: readonly AreaCount[] = [];
  private points: readonly PointLayer[] = [];
  private ground: Ground = { all: () => [], listOwn: () => Promise.resolve([]) };

  setGround(ground: Ground): void {
    this.ground = ground;
  }

  addCounts(...counts: readonly AreaCount[]): void {
    this.counts = [...this.counts, ...counts].sort((a, b) => a.order - b.order);
  }

  addPoints(...points: readonly PointLayer[]): void {
    this.points = [...this.points, ...points].sort((a, b) => a.order - b.order);
  }

  getGround(): Ground {
    return this.ground;
  }

  listCounts(): readonly AreaCount[] {
    return this.counts;
  }

  listPoints(): readonly PointLayer[] {
    return this.points;
  }
}
