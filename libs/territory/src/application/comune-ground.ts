// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cellsOf, type GroundArea, MapLayers } from '@reciproca/maps';
import { type Comune, listComuni } from '../data/comuni.js';
import { Comuni } from './comuni.js';

let drawn: { readonly of: readonly Comune[]; readonly ground: readonly GroundArea[] } | undefined;

/** The comuni of Piedmont as parts of a map, each with its cell around its main town; worked out again when they change. */
export function comuneGround(): readonly GroundArea[] {
  const of = listComuni();
  if (drawn?.of !== of) drawn = { of, ground: drawComuni(of.filter(({ mergedInto }) => !mergedInto)) };
  return drawn.ground;
}

function drawComuni(comuni: readonly Comune[]): GroundArea[] {
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
