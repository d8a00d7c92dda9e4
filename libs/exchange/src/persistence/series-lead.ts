// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A request that comes round is one thing on a list: the earliest of its occurrences that belongs there. `belongs` says so of
 * `earlier`. Ids are in the order of time.
 */
export const leadsSeries = (belongs: string): string =>
  `(l.series_id IS NULL OR NOT EXISTS (SELECT 1 FROM listings earlier
    WHERE earlier.series_id = l.series_id AND earlier.id < l.id AND ${belongs}))`;
