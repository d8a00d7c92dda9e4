// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { translator } from '@reciproca/ui';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import '../texts/texting-texts.js';

/** Texts of people who may be in danger, and urgent signals of such, until somebody says that they have looked after them. Their words stand on their page alone. */
const ALARMS = `
  SELECT 'text' AS kind, s.id, '/texts/' || s.id AS href, coalesce(p.given_name || ' ' || p.family_name, s.number, '—') AS title, NULL::text AS service,
    w.area_id, true AS urgent, s.received_at AS since, NULL::timestamptz AS at,
    CASE WHEN p.id IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) END AS people,
    coalesce(p.given_name, '') AS names, jsonb_build_object('isEmergency', true, 'by', 'text') AS facts
  FROM sms_inbound s LEFT JOIN people p ON p.id = s.person_id LEFT JOIN residences w ON w.person_id = s.person_id
  WHERE s.ente_id = $1 AND $2::timestamptz IS NOT NULL AND s.state = 'alarm'
  UNION ALL
  SELECT 'signal', s.id, '/signals/' || s.id, s.about, NULL, w.area_id, true, s.created_at, NULL,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)), p.given_name,
    jsonb_build_object('isEmergency', true, 'by', 'signal')
  FROM signals s JOIN people p ON p.id = s.sentinel_id LEFT JOIN residences w ON w.person_id = s.sentinel_id
  WHERE s.ente_id = $1 AND s.urgent AND s.state = 'new'`;

const NAME = `
  SELECT coalesce(p.given_name || ' ' || p.family_name, s.number, '—') AS title, '/texts/' || s.id AS href, ARRAY[s.person_id] AS seen
  FROM sms_inbound s LEFT JOIN people p ON p.id = s.person_id WHERE s.id = $1 AND s.ente_id = $2`;

@Injectable()
export class AlarmBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'alarms',
        textKey: 'texting:board.alarms',
        emptyKey: 'texting:board.noAlarms',
        order: 1,
        sql: ALARMS,
        names: { text: NAME },
        kindKeys: { text: 'texting:board.kind' },
        orderBy: 'c.since, c.id',
        noteOf: ({ by }, ctx) =>
          translator(ctx.language)(by === 'text' ? 'texting:board.alarmNote' : 'texting:board.alarmSignal'),
      }),
    );
  }
}
