// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'territory',
  tables: [
    {
      table: 'second_homes',
      columns: ['person_id'],
      read: `SELECT p.address, c.name AS comune, h.about, h.starts_on, h.ends_on FROM second_homes h JOIN places p ON p.id = h.place_id
        JOIN comuni c ON c.code = p.comune_code WHERE h.person_id = $1 ORDER BY h.starts_on`,
      fate: 'removed',
      erase: [
        // An address where others live, or are found too, stays theirs.
        `UPDATE places p SET name = 'Casa ' || right(p.id::text, 12), address = NULL, lat = c.lat, lon = c.lon FROM second_homes h, comuni c
          WHERE h.person_id = $1 AND p.id = h.place_id AND p.kind = 'home' AND c.code = p.comune_code
            AND NOT EXISTS (SELECT 1 FROM residences o WHERE o.place_id = p.id AND o.person_id <> $1)
            AND NOT EXISTS (SELECT 1 FROM second_homes o WHERE o.place_id = p.id AND o.person_id <> $1)`,
        'DELETE FROM second_homes WHERE person_id = $1',
      ],
    },
    {
      table: 'residences',
      columns: ['person_id'],
      read: `SELECT p.address, c.name AS comune, s.label AS staircase, d.number AS dwelling, r.doorbell, h.name AS household, h.size AS household_size
        FROM residences r JOIN places p ON p.id = r.place_id JOIN comuni c ON c.code = p.comune_code JOIN households h ON h.id = r.household_id
        LEFT JOIN staircases s ON s.id = r.staircase_id LEFT JOIN dwellings d ON d.id = r.dwelling_id WHERE r.person_id = $1`,
      fate: 'removed',
      erase: [
        // A home or household that others live in stays theirs.
        `UPDATE places p SET name = 'Casa ' || right(p.id::text, 12), address = NULL, lat = c.lat, lon = c.lon, precision = 'comune' FROM residences r, comuni c
          WHERE r.person_id = $1 AND p.id = r.place_id AND p.kind = 'home' AND c.code = p.comune_code
            AND NOT EXISTS (SELECT 1 FROM residences o WHERE o.place_id = p.id AND o.person_id <> $1)
            AND NOT EXISTS (SELECT 1 FROM second_homes o WHERE o.place_id = p.id AND o.person_id <> $1)`,
        `UPDATE households h SET name = '—' FROM residences r WHERE r.person_id = $1 AND h.id = r.household_id
          AND NOT EXISTS (SELECT 1 FROM residences o WHERE o.household_id = h.id AND o.person_id <> $1)`,
        'DELETE FROM residences WHERE person_id = $1',
      ],
      join: [
        `UPDATE residences SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM residences o WHERE o.person_id = $2)`,
        `DELETE FROM residences WHERE person_id = $1`,
      ],
    },
  ],
});
