// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from './application-role.js';

const ME =
  'SELECT rolsuper AS "isSuper", rolsuper OR rolcreaterole AS "mayCreate" FROM pg_roles WHERE rolname = current_user';
const IS_THERE = 'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS "isThere"';
const IS_MEMBER = 'SELECT pg_has_role(current_user, $1, \'MEMBER\') AS "isMember"';
/** Those that are there: which are missing is for the comparison of the schema to say. */
const TABLES = `
  SELECT format('%I', c.relname) AS name FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY($1)`;
const SEQUENCES = `
  SELECT format('%I', c.relname) AS name FROM pg_class c JOIN pg_depend d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'S' AND d.refobjid::regclass::text = ANY($1)`;

interface Named {
  readonly name: string;
}
interface Me {
  readonly isSuper: boolean;
  readonly mayCreate: boolean;
}

/**
 * Lets the application's user read and write the tables, no more: it owns nothing, makes nothing and empties nothing.
 * The user is made when it is not there, where the owner may; who signs in as the owner gets a role to step down to.
 * @param runner in a transaction, as the owner
 * @param applicationUrl the address the application connects with
 * @throws Error when the address names a user nobody can make
 */
export async function letIn(runner: QueryRunner, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  const [{ owner } = { owner: '' }] = (await runner.query('SELECT session_user AS owner')) as { owner: string }[];
  const login = decodeURIComponent(username);
  const isOwner = login === '' || login === owner;
  const role = isOwner ? APPLICATION_ROLE : login;
  if (await ensureRole(runner, role, isOwner ? null : decodeURIComponent(password))) await grant(runner, role, isOwner);
}

/** False where there is none and nobody here may make one. */
async function ensureRole(runner: QueryRunner, role: string, password: string | null): Promise<boolean> {
  const [me] = (await runner.query(ME)) as Me[];
  const login = password === null ? 'NOLOGIN' : `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
  const name = pg.escapeIdentifier(role);
  if (await isThere(runner, role)) {
    // A changed password in the address is the new one.
    if (me?.isSuper && password) await runner.query(`ALTER ROLE ${name} ${login}`);
    return true;
  }
  // Users are the whole server's: another installation may make it at the same moment.
  if (me?.mayCreate) await ifAllowed(runner, () => runner.query(`CREATE ROLE ${name} ${login}`));
  if (await isThere(runner, role)) return true;
  if (password === null) return false;
  throw new Error(`Nobody here may make the database user ${role}: let an administrator do it, then migrate again`);
}

async function isThere(runner: QueryRunner, role: string): Promise<boolean> {
  const [found] = (await runner.query(IS_THERE, [role])) as { isThere: boolean }[];
  return found?.isThere === true;
}

async function grant(runner: QueryRunner, role: string, isOwner: boolean): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const known = runner.connection.entityMetadatas.map(({ tableName }) => tableName);
  const tables = (await runner.query(TABLES, [known])) as Named[];
  const sequences = (await runner.query(SEQUENCES, [known])) as Named[];
  const [{ schema } = { schema: '' }] = (await runner.query("SELECT format('%I', current_schema()) AS schema")) as {
    schema: string;
  }[];
  await ifAllowed(runner, () => runner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${name}`));
  await runner.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.map((table) => table.name).join(', ')} TO ${name}`,
  );
  for (const sequence of sequences) await runner.query(`GRANT USAGE ON SEQUENCE ${sequence.name} TO ${name}`);
  await runner.query(`GRANT SELECT ON migrations TO ${name}`);
  const [member] = (await runner.query(IS_MEMBER, [role])) as { isMember: boolean }[];
  if (isOwner && !member?.isMember) await ifAllowed(runner, () => runner.query(`GRANT ${name} TO CURRENT_USER`));
}

/** Where an administrator has seen to it already, or has to. */
async function ifAllowed(runner: QueryRunner, give: () => Promise<unknown>): Promise<void> {
  await runner.query('SAVEPOINT allowed');
  try {
    await give();
    await runner.query('RELEASE SAVEPOINT allowed');
  } catch {
    await runner.query('ROLLBACK TO SAVEPOINT allowed');
  }
}
