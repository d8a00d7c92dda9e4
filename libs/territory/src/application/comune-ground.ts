// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cellsOf, type GroundArea, MapLayers } from '@reciproca/maps';
import { listComuni } from '../data/comuni.js';
import { Comuni } from './comuni.js';

let ground: readonly GroundArea[] | undefined;

/** The comuni of Piedmont as parts of a map, each with its cell around its main town; worked out once. */
export function comuneGround(): readonly GroundArea[] {
  ground ??= drawComuni();
  return ground;
}

function drawComuni(): GroundArea[] {
  const comuni = listComuni();
  const cells = cellsOf(comuni);
  return comuni.map(({ code, name, lat, lon }, at) => ({
    id: code,
    name,
    middle: { lat, lon },
    outline: cells[at] ?? [],
  }));
}

/** What every map of an ente lies on. */
@Injectable()
export class ComuneGround implements OnModuleInit {
  constructor(
    private readonly layers: MapLayers,
    private readonly comuni: Comuni,
  ) {}

  onModuleInit(): void {
    this.layers.setGround({
      all: comuneGround,
      listOwn: async (ctx) => (await this.comuni.listEnteComuni(ctx)).map(({ code }) => code),
    });
  }
}
