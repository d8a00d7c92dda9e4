// SPDX-License-Identifier: AGPL-3.0-or-later
import { TITLE_OF } from './title.sql.js';

/** Of `listings l` and its `categories c`: what stands on the board of it in words, in every language, without accents. No home’s name is in it. */
export const BOARD_TEXT = `unaccent(concat_ws(' ', ${TITLE_OF('l', "'it'")}, ${TITLE_OF('l', "'en'")}, l.description, c.name_it, c.name_en,
  (SELECT string_agg(concat_ws(' ', CASE WHEN a.is_public THEN a.name END, m.name), ' ') FROM places a JOIN comuni m ON m.code = a.comune_code
    WHERE a.id IN (l.place_id, l.to_place_id))))`;
