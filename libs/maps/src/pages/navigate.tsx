// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '@reciproca/ui';
import { geoLink } from '../domain/geo-link.js';
import type { MapSpot } from '../domain/number-markers.js';

/** To the navigator of the telephone it is pressed on; nothing where the reader may not know the very place, or nobody does. */
export function Navigate({ spot: { at, isRough }, name }: { spot: MapSpot; name: string }) {
  const { t } = usePage();
  if (!at || isRough) return null;
  return (
    <a class="map-navigate no-print" href={geoLink(at, name)} aria-label={t('maps:navigate_to', { name })}>
      {t('maps:navigate')}
    </a>
  );
}
