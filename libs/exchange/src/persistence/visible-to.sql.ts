// SPDX-License-Identifier: AGPL-3.0-or-later

/** Who reads the board, and where they live. */
export interface Reader {
  readonly personId: string;
  readonly areaId: string | null;
  readonly blockId: string | null;
  readonly staircaseId: string | null;
}

/**
 * Of `listings l`: what others have there for whoever lives where the reader lives. `person`, `area`, `block` and `staircase` are
 * parameters; the first is that of the ente.
 */
export const VISIBLE_TO = (person: string, area: string, block: string, staircase: string): string => `
  l.person_id <> ${person} AND l.answers_id IS NULL AND (l.visibility = 'ente'
    OR (l.visibility = 'area' AND l.area_id = ${area}) OR (l.visibility = 'block' AND l.block_id = ${block})
    OR (l.visibility = 'staircase' AND l.staircase_id = ${staircase}))
  AND NOT EXISTS (SELECT 1 FROM kept_apart k WHERE k.ente_id = $1 AND k.ended_at IS NULL
    AND (k.person_id, k.other_id) IN ((l.person_id, ${person}), (${person}, l.person_id)))`;
