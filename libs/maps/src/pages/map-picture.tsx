// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMetres, usePage } from '@reciproca/ui';
import { drawMap, type MapFacts } from '../domain/map-drawing.js';
import { MapAreas } from './map-areas.js';
import { MapMarkers } from './map-markers.js';
import { linePath } from './svg-path.js';

export interface MapPictureProps extends MapFacts {
  /** Once on a page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence: the list beside it says all of it. */
  readonly description: string;
  /** The page of a part of the ground, for who points at it; the list beside the map has the same links. */
  readonly hrefOf?: ((areaId: string) => string | null) | undefined;
}

/** A map drawn on the server: there without scripts, without anybody else’s server, and on paper. */
export function MapPicture({ id, title, description, hrefOf, ...facts }: MapPictureProps) {
  const { t, language } = usePage();
  const drawing = drawMap(facts);
  if (!drawing) return null;
  const { frame, areas, markers, way, labels, scale } = drawing;
  const { width, height } = frame;
  return (
    <figure class="map">
      <svg class="map-picture" viewBox={`0 0 ${width} ${height}`} font-family="inherit">
        <g role="img" aria-labelledby={`${id}-title ${id}-desc`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <MapAreas areas={areas} />
          {way.length > 1 && <path class="map-way" d={linePath(way)} />}
          {labels.map(({ text, x, y }) => (
            <text key={text} class="map-label" x={x} y={y} text-anchor="middle">
              {text}
            </text>
          ))}
          <MapMarkers markers={markers} />
          <g class="map-scale">
            <path d={`M12 ${height - 16}v6h${scale.length}v-6`} />
            <text x={16} y={height - 18}>
              {formatMetres(scale.metres, language)}
            </text>
          </g>
        </g>
        {hrefOf && (
          <g aria-hidden="true">
            {areas.map(({ area, corners, number }) => {
              const href = number === null ? null : hrefOf(area.id);
              return (
                href && (
                  <a key={area.id} href={href} tabindex={-1}>
                    <path class="map-touch" d={`${linePath(corners)}Z`} />
                  </a>
                )
              );
            })}
          </g>
        )}
      </svg>
      <figcaption class="map-note">
        {t('maps:schematic')}
        {markers.some(({ isRough }) => isRough) && ` ${t('maps:rough')}`}
        {way.length > 1 && ` ${t('maps:straight')}`}
      </figcaption>
    </figure>
  );
}
