// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';
import { translator } from '@reciproca/ui';

const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

const DISPUTES = `
  SELECT 'dispute' AS kind, d.id, '/disputes/' || d.id AS href, a.title, a.service, r.area_id, false AS urgent, d.opened_at AS since, a.starts_at AS at,
    jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('stage', CASE WHEN d.giver_accepted_at IS NOT NULL AND d.receiver_accepted_at IS NOT NULL THEN 'accepted' ELSE d.state END) AS facts
  FROM disputes d JOIN agreements a ON a.id = d.agreement_id JOIN listings r ON r.id = a.request_id
    JOIN people g ON g.id = d.giver_id JOIN people q ON q.id = d.receiver_id
  WHERE d.ente_id = $1 AND $2::timestamptz IS NOT NULL AND d.state IN ('opened', 'heard')`;

const APPEALS = `
  SELECT 'appeal' AS kind, s.id, '/suspensions/' || s.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service, w.area_id,
    false AS urgent, s.appealed_at AS since, NULL::timestamptz AS at, jsonb_build_array(${NAME('p')}) AS people, p.given_name AS names, NULL::jsonb AS facts
  FROM suspensions s JOIN people p ON p.id = s.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE s.ente_id = $1 AND $2::timestamptz IS NOT NULL AND s.appealed_at IS NOT NULL AND s.appeal_decided_at IS NULL AND s.ended_at IS NULL`;

const DISPUTE_NAME = `
  SELECT a.title, '/disputes/' || d.id AS href FROM disputes d JOIN agreements a ON a.id = d.agreement_id WHERE d.id = $1 AND d.ente_id = $2`;

const APPEAL_NAME = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/suspensions/' || s.id AS href, ARRAY[p.id] AS seen
  FROM suspensions s JOIN people p ON p.id = s.person_id WHERE s.id = $1 AND s.ente_id = $2`;

/** Disputes have a list, appeals have a list of their own. */
export const FAIRNESS_SOURCES: readonly BoardSource[] = [
  sqlBoardSource({
    key: 'disputed',
    textKey: 'fairness:board.disputes',
    emptyKey: 'fairness:board.disputes.none',
    order: 80,
    sql: DISPUTES,
    names: { dispute: DISPUTE_NAME },
    noteOf: ({ stage }, { language }) =>
      stage === 'accepted'
        ? translator(language)('fairness:board.accepted')
        : translator(language)(`fairness:dispute.state.${String(stage)}`),
  }),
  sqlBoardSource({
    key: 'appeals',
    textKey: 'fairness:board.appeals',
    emptyKey: 'fairness:board.appeals.none',
    order: 85,
    sql: APPEALS,
    names: { appeal: APPEAL_NAME },
  }),
];
