// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

/** Questions with what was answered to them, in words. */
const IN_WORDS = `SELECT string_agg((q.one->'text'->>'it') || ' ' || said.words, E'\n' ORDER BY q.nth)
  FROM jsonb_array_elements(v.content->'questions') WITH ORDINALITY q (one, nth)
  CROSS JOIN LATERAL (SELECT coalesce(a.answers->(q.one->>'id'), a.texts->(q.one->>'id')) AS value) given
  CROSS JOIN LATERAL (
    SELECT string_agg(coalesce((SELECT o->'text'->>'it' FROM jsonb_array_elements(q.one->'options') o WHERE o->>'id' = x), x), ', ') AS words
    FROM jsonb_array_elements_text(CASE jsonb_typeof(given.value) WHEN 'array' THEN given.value ELSE jsonb_build_array(given.value) END) x
  ) said
  WHERE given.value IS NOT NULL`;

registerPersonalData({
  lib: 'listening',
  tables: [
    {
      table: 'impressions',
      columns: ['person_id', 'settled_by'],
      read: 'SELECT how, words, said_at, settled_at FROM impressions WHERE person_id = $1 ORDER BY said_at',
      fate: 'blanked',
      why: 'how it went is counted, without words',
      erase: ['UPDATE impressions SET words = NULL, note = NULL WHERE person_id = $1'],
    },
    {
      table: 'questionnaire_answers',
      columns: ['person_id'],
      read: `SELECT v.content->'title'->>'it' AS title, a.given_on, (${IN_WORDS}) AS answers
        FROM questionnaire_answers a JOIN questionnaire_versions v ON v.id = a.version_id WHERE a.person_id = $1 ORDER BY a.given_on`,
      fate: 'blanked',
      why: 'how many answered what stays, without who it was and without what was written in words',
      erase: [`UPDATE questionnaire_answers SET person_id = NULL, texts = '{}' WHERE person_id = $1`],
      join: [
        `DELETE FROM questionnaire_answers a WHERE a.person_id = $1
          AND EXISTS (SELECT FROM questionnaire_answers b WHERE b.person_id = $2 AND b.questionnaire_id = a.questionnaire_id)`,
        'UPDATE questionnaire_answers SET person_id = $2 WHERE person_id = $1',
      ],
    },
    {
      table: 'questionnaire_invitations',
      columns: ['person_id'],
      read: `SELECT (SELECT v.content->'title'->>'it' FROM questionnaire_versions v WHERE v.questionnaire_id = i.questionnaire_id
          ORDER BY v.number DESC LIMIT 1) AS title, i.invited_at
        FROM questionnaire_invitations i WHERE i.person_id = $1 ORDER BY i.invited_at`,
      fate: 'removed',
      erase: ['DELETE FROM questionnaire_invitations WHERE person_id = $1'],
      join: [
        `DELETE FROM questionnaire_invitations i WHERE i.person_id = $1
          AND EXISTS (SELECT FROM questionnaire_invitations o WHERE o.person_id = $2 AND o.questionnaire_id = i.questionnaire_id)`,
        'UPDATE questionnaire_invitations SET person_id = $2 WHERE person_id = $1',
      ],
    },
  ],
  retention: [
    {
      category: 'impressions',
      count: `SELECT count(*)::int AS count, min(said_at) AS oldest, count(DISTINCT person_id)::int AS people
        FROM impressions WHERE ente_id = $1 AND said_at < $2 AND (words IS NOT NULL OR note IS NOT NULL)`,
      apply: [
        `UPDATE impressions SET words = NULL, note = NULL
          WHERE ente_id = $1 AND said_at < $2 AND (words IS NOT NULL OR note IS NOT NULL)`,
      ],
    },
    {
      category: 'answers',
      count: `SELECT count(*)::int AS count, min(a.given_on)::timestamptz AS oldest, count(DISTINCT a.person_id)::int AS people
        FROM questionnaire_answers a WHERE a.ente_id = $1 AND a.given_on < $2::date AND (a.person_id IS NOT NULL OR a.texts <> '{}')`,
      apply: [
        `UPDATE questionnaire_answers SET person_id = NULL, texts = '{}'
          WHERE ente_id = $1 AND given_on < $2::date AND (person_id IS NOT NULL OR texts <> '{}')`,
        'DELETE FROM questionnaire_invitations WHERE ente_id = $1 AND invited_at < $2',
      ],
    },
  ],
});
