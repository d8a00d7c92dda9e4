// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GeoPoint } from './geo-point.js';

/** What a phone opens in the navigator its owner has (RFC 5870); with the name beside the pin, as most of them read it. */
export function geoLink({ lat, lon }: GeoPoint, name: string): string {
  return `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(name).replaceAll(/[()]/g, '')})`;
}
