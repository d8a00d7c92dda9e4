// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FactoryProvider } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig } from '@reciproca/platform';
import { type Tiles, tilesConfigShape } from '../domain/tiles.config.js';

export const TILES = Symbol('TILES');

/** Null where maps are those drawn on the server alone. */
export const tilesProvider: FactoryProvider<Tiles | null> = {
  provide: TILES,
  inject: [ENVIRONMENT],
  useFactory(environment: Environment) {
    const { TILES_URL: url, TILES_CREDIT: credit } = readConfig(tilesConfigShape, environment);
    return url && credit ? { url, credit } : null;
  },
};

let current: Tiles | null = null;

/** Said once at the start: the same for every page of this process. */
export function setTiles(tiles: Tiles | null): void {
  current = tiles;
}

export function currentTiles(): Tiles | null {
  return current;
}
