// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import { MapLayers } from './application/map-layers.js';
import { ShowMap } from './application/show-map.js';
import { TILES, tilesProvider } from './application/tiles.js';
import './texts/maps-texts.js';

/** Maps drawn on the server; global because whoever knows where something is adds it to them. */
@Global()
@Module({ providers: [MapLayers, ShowMap, tilesProvider], exports: [MapLayers, ShowMap, TILES] })
export class MapsModule {}
