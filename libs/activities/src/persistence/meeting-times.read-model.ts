// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';

/** Somebody's time in a meeting. */
export interface MeetingTime {
  readonly meetingId: string;
  readonly activityId: string;
  readonly personId: string;
  readonly isHeld: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly at: Point;
}

const TIMES = `
  SELECT m.id AS "meetingId", m.activity_id AS "activityId", e.person_id AS "personId", e.state = 'offered' AS "isHeld",
    m.starts_at AS "startsAt", m.ends_at AS "endsAt", jsonb_build_object('lat', p.lat, 'lon', p.lon) AS at
  FROM activity_meetings m JOIN activities a ON a.id = m.activity_id
  JOIN places p ON p.id = coalesce(m.place_id, a.place_id)
  JOIN activity_enrolments e ON e.activity_id = a.id AND e.state IN ('enrolled', 'offered')
    AND (e.meeting_ids IS NULL OR m.id = ANY(e.meeting_ids))
  WHERE m.ente_id = $1 AND m.state = 'planned' AND a.state IN ('open', 'ended')`;

/** Of these meetings, whose time they take. */
export function listTimesOf(ctx: Ctx, meetingIds: readonly string[]): Promise<MeetingTime[]> {
  return ctx.tx.query<MeetingTime>(`${TIMES} AND m.id = ANY($2::uuid[])`, [ctx.enteId, meetingIds]);
}

/** Of everything that is not over. */
export function listTimesAhead(ctx: Ctx): Promise<MeetingTime[]> {
  return ctx.tx.query<MeetingTime>(`${TIMES} AND m.ends_at > $2`, [ctx.enteId, ctx.clock.now()]);
}

/** Of these ids those that are meetings. */
export async function listMeetingIds(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    'SELECT id FROM activity_meetings WHERE ente_id = $1 AND id = ANY($2::uuid[])',
    [ctx.enteId, ids],
  );
  return rows.map(({ id }) => id);
}

/** Places kept for an answer that did not come, of every ente. */
export function listUnanswered(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM activity_enrolments
     WHERE state = 'offered' AND answer_by < $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [ctx.clock.now(), after, most],
  );
}

/** What somebody waits for a place in, of every ente. */
export function listWithLine(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT a.id, a.ente_id AS "enteId" FROM activities a WHERE a.state = 'open' AND ($1::uuid IS NULL OR a.id > $1)
       AND EXISTS (SELECT 1 FROM activity_enrolments e WHERE e.activity_id = a.id AND e.state = 'waiting')
     ORDER BY a.id LIMIT $2`,
    [after, most],
  );
}

/** Meetings that begin between two instants, with who comes; whose place is sure. */
export function listBeginning(ctx: Ctx, from: Date, until: Date): Promise<BeginningMeeting[]> {
  return ctx.tx.query<BeginningMeeting>(
    `SELECT m.id, m.activity_id AS "activityId", a.kind, m.starts_at AS "startsAt", array_agg(e.person_id ORDER BY e.person_id) AS "personIds"
     FROM activity_meetings m JOIN activities a ON a.id = m.activity_id
     JOIN activity_enrolments e ON e.activity_id = a.id AND e.state = 'enrolled' AND (e.meeting_ids IS NULL OR m.id = ANY(e.meeting_ids))
     WHERE m.ente_id = $1 AND m.state = 'planned' AND a.state = 'open' AND m.starts_at >= $2 AND m.starts_at < $3
     GROUP BY m.id, m.activity_id, a.kind, m.starts_at ORDER BY m.starts_at, m.id`,
    [ctx.enteId, from, until],
  );
}

export interface BeginningMeeting {
  readonly id: string;
  readonly activityId: string;
  readonly kind: 'course' | 'shift' | 'group' | 'workshop' | 'event' | 'initiative';
  readonly startsAt: Date;
  readonly personIds: readonly string[];
}
