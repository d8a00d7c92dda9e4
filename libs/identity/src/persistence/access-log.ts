// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';

export interface AccessEntry {
  readonly action: 'read' | 'search' | 'write';
  /** Whose data; null for a search. */
  readonly personId: string | null;
  /** What was read, asked or changed: codes and names of fields, never what they hold. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A row as it is stored. */
export interface StoredEntry extends AccessEntry {
  /** Everybody whose data it was about, beside `personId`. */
  readonly subjectIds: readonly string[];
}

/** Who did what with whose data: rows are only ever added. What people do with their own data is written by {@link DatabaseAudit} alone. */
@Injectable()
export class AccessLog {
  /** Inside a request, reads wait for the one entry that is written with its answer; within a transaction entries are part of it. */
  async record(ctx: Ctx, entry: AccessEntry): Promise<void> {
    if (!ctx.actor.personId || ctx.actor.personId === entry.personId) return;
    const { trail } = ctx;
    if (trail && entry.action !== 'write') {
      trail.notes.push(entry);
      return;
    }
    if (trail) trail.hasWritten = true;
    await this.store(ctx, { ...entry, subjectIds: entry.personId ? [entry.personId] : [] });
  }

  /** Names people of the ente only: an id somebody made up, or of another ente, stays among the ids of the path. */
  async store(ctx: Ctx, entry: StoredEntry): Promise<void> {
    const { trail } = ctx;
    const route = trail && {
      method: trail.method,
      route: trail.route,
      ...(Object.keys(trail.params).length > 0 && { ids: trail.params }),
    };
    const forOther =
      ctx.beneficiaryId && ctx.beneficiaryId !== ctx.actor.personId ? { onBehalfOf: ctx.beneficiaryId } : {};
    await ctx.tx.query(
      `INSERT INTO access_log (id, ente_id, actor_id, person_id, action, detail, at, request_id, subject_ids)
       SELECT $1, $2, $3, (SELECT p.id FROM people p WHERE p.id = $4 AND p.ente_id = $2), $5, $6, $7, $8,
         ARRAY(SELECT p.id FROM people p WHERE p.id = ANY($9::uuid[]) AND p.ente_id = $2 ORDER BY p.id)`,
      [
        newId(),
        ctx.enteId,
        ctx.actor.personId,
        entry.personId,
        entry.action,
        JSON.stringify({
          ...entry.detail,
          ...route,
          ...forOther,
          ...(trail?.reason && { reason: trail.reason }),
          channel: ctx.channel,
        }),
        ctx.clock.now(),
        ctx.requestId,
        [...new Set(entry.subjectIds)],
      ],
    );
  }
}
