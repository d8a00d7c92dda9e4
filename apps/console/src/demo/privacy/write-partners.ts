// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';

const PIERO = { login: 'piero', givenName: 'Piero', familyName: 'Barbero' };

interface Cast {
  readonly carla: string;
  readonly olga: string;
  readonly enteId: string;
}

/** Two organisations of Alba, Piero who works for one of them, two people assigned to him, and somebody who asks to be erased. */
export async function writePartners(ctx: Ctx, passwordHash: string, today: string): Promise<void> {
  const cast = await findCast(ctx);
  if (!cast) return;
  const organisation = newId();
  const insert = `INSERT INTO organisations (id, ente_id, name, kind, data_role, agreement_reference, valid_from, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7::date - 200, $8, $9)`;
  await ctx.tx.query(insert, [
    organisation,
    cast.enteId,
    'Amici della Moretta',
    'association',
    'processor',
    'prot. 214',
    today,
    cast.carla,
    ctx.clock.now(),
  ]);
  await ctx.tx.query(insert, [
    newId(),
    cast.enteId,
    'Cooperativa Il Filo',
    'cooperative',
    'joint_controller',
    'prot. 301',
    today,
    cast.carla,
    ctx.clock.now(),
  ]);
  const piero = newId();
  await ctx.tx.query(
    `INSERT INTO people (id, ente_id, given_name, family_name, birth_date, gender, devices, channels) VALUES ($1, $2, $3, $4, '1984-03-12', 'm', 'smartphone', '{socket}')`,
    [piero, cast.enteId, PIERO.givenName, PIERO.familyName],
  );
  await ctx.tx.query("INSERT INTO role_grants (person_id, ente_id, role, granted_by) VALUES ($1, $2, 'partner', $3)", [
    piero,
    cast.enteId,
    cast.carla,
  ]);
  await ctx.tx.query(
    'INSERT INTO credentials (person_id, ente_id, login, password_hash) SELECT id, ente_id, $2, $3 FROM people WHERE id = $1',
    [piero, PIERO.login, passwordHash],
  );
  await ctx.tx.query(
    'INSERT INTO organisation_members (organisation_id, ente_id, person_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)',
    [organisation, cast.enteId, piero, cast.carla, ctx.clock.now()],
  );
  const old = await ctx.tx.query<{ id: string }>(
    `SELECT p.id FROM people p WHERE p.ente_id = $1 AND p.state = 'active' AND p.devices = 'none' AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id)
     ORDER BY p.birth_date, p.id LIMIT 3`,
    [cast.enteId],
  );
  for (const { id } of old.slice(0, 2)) {
    await ctx.tx.query(
      `INSERT INTO case_assignments (id, ente_id, organisation_id, person_id, service, purpose, starts_on, ends_on, assigned_by, assigned_at)
       VALUES ($1, $2, $3, $4, 'any', 'Compagnia il martedì', $5::date - 30, $5::date + 150, $6, $7)`,
      [newId(), cast.enteId, organisation, id, today, cast.olga, ctx.clock.now()],
    );
  }
  const [, , leaving] = old;
  if (!leaving) return;
  await ctx.tx.query(
    `INSERT INTO erasure_requests (id, ente_id, person_id, asked_by, asked_at, channel, reason, state) VALUES ($1, $2, $3, $4, $5, 'phone', 'Va ad abitare dalla figlia', 'asked')`,
    [newId(), cast.enteId, leaving.id, cast.olga, ctx.clock.now()],
  );
}

async function findCast(ctx: Ctx): Promise<Cast | null> {
  const [row] = await ctx.tx.query<Cast>(
    `SELECT c.person_id AS carla, o.person_id AS olga, p.ente_id AS "enteId" FROM credentials c JOIN people p ON p.id = c.person_id
     JOIN credentials o ON o.login = 'olga' WHERE c.login = 'carla'`,
  );
  return row ?? null;
}
