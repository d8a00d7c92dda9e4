// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardActs, BoardSources, sqlBoardSource } from '@reciproca/web';
import type { NewsParams } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { MOST_UNANSWERED } from '../domain/call-task.js';
import { STEP_WAITS } from '../persistence/contact.repository.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { CallList } from './call-list.js';
import { Titles } from './titles.js';

const calls = (where: string): string => `
  SELECT 'call_task' AS kind, k.id, '/calls#call-' || k.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service, w.area_id,
    false AS urgent, k.created_at AS since, (k.params->>'startsAt')::timestamptz AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    jsonb_build_object('reason', k.reason, 'params', k.params::text, 'outcome', k.outcome) AS facts
  FROM call_tasks k JOIN people p ON p.id = k.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE k.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

/** What an operator said they would do today or before; pressing from its hour on, until it is done. */
const NEXT_STEPS = `
  SELECT 'contact' AS kind, k.id, '/calls/with/' || p.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service, w.area_id,
    k.next_at <= $2 AS urgent, k.at AS since, k.next_at AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    jsonb_build_object('step', k.next_step) AS facts
  FROM contacts k JOIN people p ON p.id = k.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE k.ente_id = $1 AND ${STEP_WAITS}
    AND k.next_at < ((date_trunc('day', $2::timestamptz AT TIME ZONE 'Europe/Rome') + interval '1 day') AT TIME ZONE 'Europe/Rome')`;

const CALL_NAME = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/calls' AS href, ARRAY[p.id] AS seen
  FROM call_tasks k JOIN people p ON p.id = k.person_id WHERE k.id = $1 AND k.ente_id = $2`;

const CONTACT_NAME = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/calls/with/' || p.id AS href, ARRAY[p.id] AS seen
  FROM contacts k JOIN people p ON p.id = k.person_id WHERE k.id = $1 AND k.ente_id = $2`;

/** The call list's part of the operators' board: who waits for a call, and whom nobody could reach. */
@Injectable()
export class CallBoard implements OnModuleInit {
  constructor(
    private readonly sources: BoardSources,
    private readonly titles: Titles,
    private readonly acts: BoardActs,
    private readonly list: CallList,
    private readonly tasks: CallTaskRepository,
  ) {}

  onModuleInit(): void {
    this.acts.add({
      key: 'close_call',
      textKey: 'notifications:board.act.close',
      views: ['calls', 'calls_given_up'],
      kinds: ['call_task'],
      act: (ctx, id) => this.list.close(ctx, id, null),
    });
    this.sources.add(
      sqlBoardSource({
        key: 'calls',
        textKey: 'notifications:board.calls',
        emptyKey: 'notifications:calls.empty',
        order: 90,
        sql: calls("k.state IN ('open','claimed') AND k.due_at <= $2"),
        names: { call_task: CALL_NAME },
        kindKeys: { call_task: 'notifications:board.kind.call' },
        workers: (ctx, { kind, id }) =>
          kind === 'person' ? this.tasks.listCallers(ctx, id) : Promise.resolve<string[]>([]),
        noteOf: ({ reason, params }, ctx) =>
          this.titles.of(
            { type: String(reason), params: JSON.parse(String(params)) as NewsParams },
            ctx.language,
            'desk',
          ),
      }),
      sqlBoardSource({
        key: 'next_steps',
        textKey: 'notifications:board.nextSteps',
        emptyKey: 'notifications:board.noNextSteps',
        order: 92,
        sql: NEXT_STEPS,
        names: { contact: CONTACT_NAME },
        kindKeys: { contact: 'notifications:board.kind.contact' },
        orderBy: 'c.at, c.id',
        noteOf: ({ step }) => String(step),
      }),
      sqlBoardSource({
        key: 'calls_given_up',
        textKey: 'notifications:board.givenUp',
        emptyKey: 'notifications:board.noneGivenUp',
        order: 95,
        sql: calls("k.state = 'given_up'"),
        names: { call_task: CALL_NAME },
        kindKeys: { call_task: 'notifications:board.kind.call' },
        noteOf: ({ outcome }, ctx) =>
          translator(ctx.language)(`notifications:givenUp.${String(outcome)}`, { count: MOST_UNANSWERED }),
      }),
    );
  }
}
