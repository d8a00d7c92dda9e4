// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may be known outside of a place: of a public one everything, of a home its comune. */
export const shownPlace = (place: string, comune: string): string =>
  `json_build_object('lat', CASE WHEN ${place}.is_public THEN ${place}.lat ELSE ${comune}.lat END,
    'lon', CASE WHEN ${place}.is_public THEN ${place}.lon ELSE ${comune}.lon END,
    'label', CASE WHEN ${place}.is_public THEN ${place}.name || ', ' || ${comune}.name ELSE ${comune}.name END)`;

/**
 * Of the requests `l`: no wheelchair, walker or parcel is looked for outside. The standard has no word for them, and somebody
 * would come who cannot take them.
 */
export const PLAIN_RIDE = `l.needs = '{}' AND NOT coalesce((l.details->>'parcel')::boolean, false)
           AND NOT coalesce((l.details->>'wheelchair')::boolean, false) AND NOT coalesce((l.details->>'walker')::boolean, false)`;
