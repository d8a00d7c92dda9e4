// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MapLayers } from '@reciproca/maps';
import { countOffering, countUnmet } from '../persistence/by-comune.read-model.js';

/** What is missing in each comune and who offers there, on the map of the ambito. */
@Injectable()
export class ExchangeOnMap implements OnModuleInit {
  constructor(private readonly layers: MapLayers) {}

  onModuleInit(): void {
    this.layers.addCounts(
      {
        key: 'needs',
        textKey: 'exchange:map.needs',
        order: 10,
        count: countUnmet,
        href: ({ name }) => listPath({ kind: 'request', comune: name, alone: 'yes' }),
      },
      {
        key: 'offering',
        textKey: 'exchange:map.offering',
        order: 20,
        count: countOffering,
        href: ({ name }) => listPath({ kind: 'offer', state: 'open', comune: name }),
      },
    );
  }
}

function listPath(filter: Record<string, string>): string {
  return `/lists/listings?${new URLSearchParams({ asked: '1', ...filter }).toString()}`;
}
