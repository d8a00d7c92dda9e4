// SPDX-License-Identifier: AGPL-3.0-or-later
import { MapPicture, numberMarkers } from '@reciproca/maps';
import { comuneGround, type Point } from '@reciproca/territory';
import { Section, usePage } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import { type AroundSpot, spotsOf } from './around-spots.js';
import { ListingCard } from './cards.js';

export interface AroundMapProps {
  readonly listings: readonly ListingResponse[];
  /** The part of the grid in which the reader lives; null where that is not known. */
  readonly home: Point | null;
  readonly answers: boolean;
}

/** What is offered or asked for as a map, and the same beside it by place, with the same numbers. */
export function AroundMap({ listings, home, answers }: AroundMapProps) {
  const { t } = usePage();
  const spots = spotsOf(listings, home);
  const markers = numberMarkers(spots.map(({ spot }) => spot));
  const own = home ? [{ at: home, isRough: true, text: t('exchange:around.home') }] : [];
  return (
    <div class="map-beside">
      {markers.length > 0 && (
        <MapPicture
          id="around-map"
          title={t('exchange:around.title')}
          description={t('exchange:around.map.says', { count: markers.length })}
          ground={comuneGround()}
          markers={[...markers, ...own]}
        />
      )}
      <div class="stack">
        {spots.map((one, nth) => (
          <Spot key={one.key} of={one} number={one.spot.at ? nth + 1 : null} answers={answers} />
        ))}
      </div>
    </div>
  );
}

function Spot({
  of: { key, name, spot, listings },
  number,
  answers,
}: {
  of: AroundSpot;
  number: number | null;
  answers: boolean;
}) {
  const { t } = usePage();
  const where = !spot.at ? 'exchange:around.vague' : spot.isRough ? 'exchange:around.rough' : null;
  const title = where ? t(where, { name }) : name;
  return (
    <Section title={number === null ? title : `${number} · ${title}`} id={`spot-${key.replaceAll(/[^0-9a-z]/gi, '-')}`}>
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} answers={answers} />
      ))}
    </Section>
  );
}
