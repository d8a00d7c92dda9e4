// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '@reciproca/ui';
import type { GroundArea } from '../domain/geo-point.js';
import { type MapSpot, numberMarkers } from '../domain/number-markers.js';
import { MapPicture } from './map-picture.js';
import { Navigate } from './navigate.js';

export interface MapStop {
  /** In words, such as `9:05`. */
  readonly when: string;
  /** Of the place alone: it goes along to whoever made the navigator. */
  readonly name: string;
  /** Who is met there. */
  readonly who?: string;
  readonly spot: MapSpot;
}

export interface StopsMapProps {
  readonly id: string;
  readonly title: string;
  readonly ground: readonly GroundArea[];
  /** In the order of the way. */
  readonly stops: readonly MapStop[];
}

/** A way with its stops in order, and the same as a list. */
export function StopsMap({ id, title, ground, stops }: StopsMapProps) {
  return (
    <div class="map-beside">
      <WayPicture id={id} title={title} ground={ground} spots={stops.map(({ spot }) => spot)} />
      <ol class="map-list">
        {stops.map(({ when, name, who, spot }) => (
          <li key={`${when} ${name} ${who}`}>
            {`${[when, who, name].filter(Boolean).join(' · ')} `}
            <Undrawn spot={spot} />
            <Navigate spot={spot} name={name} />
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface WayPictureProps extends Pick<StopsMapProps, 'id' | 'title' | 'ground'> {
  readonly spots: readonly MapSpot[];
  readonly isPrinted?: boolean;
}

/** The picture alone, for pages that have a list of the stops already. */
export function WayPicture({ id, title, ground, spots, isPrinted = false }: WayPictureProps) {
  const { t } = usePage();
  const drawn = spots.flatMap(({ at }) => at ?? []);
  return (
    <MapPicture
      id={id}
      title={title}
      description={t('maps:numbered', { count: drawn.length })}
      ground={ground}
      markers={numberMarkers(spots)}
      way={drawn}
      isPrinted={isPrinted}
    />
  );
}

/** Why a stop of the list is not in the picture. */
function Undrawn({ spot }: { spot: MapSpot }) {
  const { t } = usePage();
  return spot.at ? null : <>{`(${t('maps:undrawn')}) `}</>;
}
