// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '@reciproca/ui';
import { type DrawnArea, drawMap, type MapFacts } from '../domain/map-drawing.js';
import { streetFactsOf } from '../domain/street-facts.js';
import { MapDrawingParts } from './map-drawing-parts.js';
import { StreetMap } from './street-map.js';
import { linePath } from './svg-path.js';

export interface MapPictureProps extends MapFacts {
  /** Once on a page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence: the list beside it says all of it. */
  readonly description: string;
  /** The page of a part of the ground, for who points at it; the list beside the map has the same links. */
  readonly hrefOf?: ((areaId: string) => string | null) | undefined;
  /** On a sheet, which has no streets under it. */
  readonly isPrinted?: boolean;
}

/** A map drawn on the server: there without scripts, without anybody else’s server, and on paper. */
export function MapPicture({ id, title, description, hrefOf, isPrinted = false, ...facts }: MapPictureProps) {
  const { t } = usePage();
  const drawing = drawMap(facts);
  if (!drawing) return null;
  const { frame, areas, markers, way } = drawing;
  const notes = [markers.some(({ isRough }) => isRough) && t('maps:rough'), way.length > 1 && t('maps:straight')];
  const note = notes.filter(Boolean).join(' ');
  const picture = (
    <figure class="map">
      <svg class="map-picture" viewBox={`0 0 ${frame.width} ${frame.height}`} font-family="inherit">
        <g role="img" aria-labelledby={`${id}-title ${id}-desc`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <MapDrawingParts drawing={drawing} />
        </g>
        {hrefOf && <AreaLinks areas={areas} hrefOf={hrefOf} />}
      </svg>
      <figcaption class="map-note">{`${t('maps:schematic')} ${note}`.trim()}</figcaption>
    </figure>
  );
  // Streets say nothing of what is counted by comune.
  if (isPrinted || facts.numbers || markers.length === 0) return picture;
  return (
    <StreetMap facts={streetFactsOf(drawing, facts.way)} label={`${title}. ${description}`} note={note}>
      {picture}
    </StreetMap>
  );
}

/** For who points: keyboards and readers have those of the list. */
function AreaLinks({ areas, hrefOf }: { areas: readonly DrawnArea[]; hrefOf: (areaId: string) => string | null }) {
  return (
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
  );
}
