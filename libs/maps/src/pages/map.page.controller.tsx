// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, STAFF } from '@reciproca/platform';
import { NavRegistry, Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { MapLayers } from '../application/map-layers.js';
import { ShowMap } from '../application/show-map.js';
import { CountedAreas } from './counted-areas.js';
import { MapPage } from './map.page.js';
import { PointList } from './point-list.js';

const queryShape = z.object({ show: z.string().max(30).optional().catch(undefined) });

/** The ambito for its staff. */
@ApiExcludeController()
@Controller('map')
@Allow(STAFF)
export class MapPageController {
  constructor(
    private readonly map: ShowMap,
    private readonly layers: MapLayers,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/map', textKey: 'maps:nav', roles: STAFF, order: 52, more: true });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const asked = page.readQuery(queryShape).input?.show;
    const [counts, points] = [this.layers.listCounts(), this.layers.listPoints()];
    const shown = points.find(({ key }) => key === asked);
    const counted = counts.find(({ key }) => key === asked) ?? counts[0];
    const body = shown
      ? await this.points(page, shown.key, page.t(shown.textKey))
      : await this.areas(page, counted?.key ?? '');
    await page.html({
      title: page.t('maps:title'),
      live: false,
      body: <MapPage counts={counts} points={points} shown={shown?.key ?? counted?.key ?? ''} body={body} />,
    });
  }

  private async areas(page: PageDoor, key: string) {
    const { counts, lines } = await page.query((ctx) => this.map.countAreas(ctx), page.asMyself);
    const shown = counts.find((one) => one.key === key);
    if (!shown) throw new Error('nobody has brought anything to count');
    return <CountedAreas ground={this.map.ground()} counts={counts} lines={lines} shown={shown} />;
  }

  private async points(page: PageDoor, key: string, title: string) {
    const points = await page.query((ctx) => this.map.listPoints(ctx, key), page.asMyself);
    return <PointList ground={this.map.ground()} title={title} points={points} />;
  }
}
