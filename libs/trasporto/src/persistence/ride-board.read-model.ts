// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAPERS_END, UNFIT } from './unfit-ride.read-model.js';

const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

/** Columns of a card about a ride that is agreed; `facts` says what is wrong with it. */
const rideCards = (facts: string, where: string): string => `
  SELECT 'agreement' AS kind, a.id, '/agreements/' || a.id AS href, a.title, a.service, r.area_id, true AS urgent, a.updated_at AS since,
    a.starts_at AS at, jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    ${facts} || jsonb_build_object('titles', a.titles) AS facts
  FROM agreements a JOIN listings r ON r.id = a.request_id JOIN people g ON g.id = a.giver_id JOIN people q ON q.id = a.receiver_id
  LEFT JOIN driver_papers d ON d.person_id = a.giver_id
  WHERE a.ente_id = $1 AND a.service = 'trasporto' AND a.state IN ('agreed','under_way') AND a.ends_at > $2::timestamptz AND ${where}`;

/** Who has to be somewhere by an hour and will be there later. */
export const LATE_RIDES = rideCards(
  "jsonb_build_object('due', r.details->>'arriveBy', 'arrives', a.ends_at)",
  "r.details->>'arriveBy' IS NOT NULL AND a.ends_at > (r.details->>'arriveBy')::timestamptz + interval '1 minute'",
);

/** What the driver's car or papers no longer allow. */
export const UNFIT_RIDES = rideCards(
  `jsonb_build_object('why', ${UNFIT}, 'until', ${PAPERS_END})`,
  `${UNFIT} IS NOT NULL`,
);

export const RIDE_NAME = `
  SELECT a.title, '/agreements/' || a.id AS href, jsonb_build_object('kind', 'listing', 'id', a.request_id) AS "partOf",
    jsonb_build_object('titles', a.titles) AS facts
  FROM agreements a WHERE a.id = $1 AND a.ente_id = $2`;
