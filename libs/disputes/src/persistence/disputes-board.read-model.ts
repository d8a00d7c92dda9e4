// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';
import { translator } from '@reciproca/ui';

const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

const DISPUTES = `
  SELECT 'dispute' AS kind, d.id, '/disputes/' || d.id AS href, a.title, a.service, r.area_id, false AS urgent, d.opened_at AS since, a.starts_at AS at,
    jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('titles', a.titles, 'stage', CASE WHEN d.giver_accepted_at IS NOT NULL AND d.receiver_accepted_at IS NOT NULL THEN 'accepted' ELSE d.state END) AS facts
  FROM disputes d JOIN agreements a ON a.id = d.agreement_id JOIN listings r ON r.id = a.request_id
    JOIN people g ON g.id = d.giver_id JOIN people q ON q.id = d.receiver_id
  WHERE d.ente_id = $1 AND $2::timestamptz IS NOT NULL AND d.state IN ('opened', 'heard')`;

const NAMED = `
  SELECT a.title, '/disputes/' || d.id AS href, jsonb_build_object('titles', a.titles) AS facts FROM disputes d JOIN agreements a ON a.id = d.agreement_id WHERE d.id = $1 AND d.ente_id = $2`;

/** Also those about agreements whose minutes have moved: an agreement that is disputed always has one. */
export const disputesOnBoard: BoardSource = sqlBoardSource({
  key: 'disputed',
  textKey: 'disputes:board.disputes',
  emptyKey: 'disputes:board.disputes.none',
  order: 80,
  sql: DISPUTES,
  names: { dispute: NAMED },
  kindKeys: { dispute: 'disputes:board.kind' },
  noteOf: ({ stage }, { language }) =>
    stage === 'accepted'
      ? translator(language)('disputes:board.accepted')
      : translator(language)(`disputes:dispute.state.${String(stage)}`),
});
