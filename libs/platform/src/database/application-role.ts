// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg';
import { type Connections, withSettings } from './connections.js';

/** Whom the application works as where it signs in as somebody who could do more. */
export const APPLICATION_ROLE = 'reciproca_app';

const LOOK = `
  SELECT me.rolsuper OR me.rolbypassrls AS "goesPast",
    EXISTS (SELECT FROM pg_class c WHERE c.oid = to_regclass('enti') AND pg_has_role(session_user, c.relowner, 'USAGE')) AS owns,
    EXISTS (
      SELECT FROM pg_roles app WHERE app.rolname = '${APPLICATION_ROLE}' AND NOT app.rolsuper AND NOT app.rolbypassrls
        AND CASE WHEN current_setting('server_version_num')::int < 160000 THEN pg_has_role(session_user, app.oid, 'MEMBER')
          ELSE pg_has_role(session_user, app.oid, 'SET') END
        AND has_table_privilege(app.oid, to_regclass('enti'), 'SELECT')) AS "mayStepDown"
  FROM pg_roles me WHERE me.rolname = session_user`;

interface Account {
  readonly goesPast: boolean;
  readonly owns: boolean;
  readonly mayStepDown: boolean;
}

/**
 * The connections of the application, as somebody whom the policies hold. A user who goes past them, or owns the tables, steps
 * down to {@link APPLICATION_ROLE} on each connection. `warn` is called where that cannot be.
 */
export async function stepDown(connections: Connections, warn: (line: string) => void): Promise<Connections> {
  const account = await look(connections.url);
  if (!account || (!account.goesPast && !account.owns)) return connections;
  if (account.mayStepDown) return { ...connections, url: withSettings(connections.url, { role: APPLICATION_ROLE }) };
  warn(
    account.goesPast
      ? `Nothing but the program itself keeps enti apart: the database user goes past row-level security, and there is no role ${APPLICATION_ROLE} to step down to. Run migrate.`
      : 'The database user owns the tables: row-level security keeps enti apart, but this user could lift it. See docs/operations.md, Database users.',
  );
  return connections;
}

/** Null when the database does not answer: whoever connects next is told why. */
async function look(url: string): Promise<Account | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Account>(LOOK)).rows[0] ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
