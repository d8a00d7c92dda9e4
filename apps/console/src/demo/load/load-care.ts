// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, type Ctx, newId, romeDay } from '@reciproca/kernel';

const DAY_MS = 86_400_000;

interface Cast {
  readonly enteId: string;
  readonly elena: string;
  readonly olga: string;
  readonly carla: string;
  readonly teresa: string;
}

/** What sentinels have noticed, hours given back in the Moretta garden, and what the project has promised the Region. */
export async function loadCare(ctx: Ctx): Promise<void> {
  const cast = await findCast(ctx);
  if (!cast) return;
  const neighbours = await listNeighbours(ctx, cast.enteId);
  await loadSignals(ctx, cast, neighbours);
  await loadCivicReturns(ctx, cast, neighbours);
  await loadTargets(ctx, cast);
}

async function loadSignals(ctx: Ctx, cast: Cast, neighbours: readonly string[]): Promise<void> {
  const ago = (days: number): Date => new Date(ctx.clock.now().getTime() - days * DAY_MS);
  const add = (about: string, need: string, more: Record<string, unknown>, days: number): Promise<unknown> => {
    const row = {
      id: newId(),
      ente_id: cast.enteId,
      sentinel_id: cast.elena,
      channel: 'web',
      about,
      need,
      consent: 'agrees',
      urgent: false,
      state: 'new',
      created_at: ago(days),
      ...more,
    };
    return ctx.tx.query('INSERT INTO signals SELECT * FROM jsonb_populate_record(NULL::signals, $1::jsonb)', [
      JSON.stringify(row),
    ]);
  };
  await add(
    'La signora del terzo piano, scala 22',
    'Non ritira la posta da qualche giorno',
    { consent: 'not_asked', urgent: true },
    1,
  );
  await add(
    'Il signor Aldo, scala 9',
    'Gli manca qualcuno che lo accompagni al mercato',
    { state: 'in_hand', assigned_to: cast.olga, person_id: neighbours[0], channel: 'sms' },
    3,
  );
  await add(
    'Una famiglia nuova, scala 3',
    'Cercano vestiti per i bambini',
    {
      state: 'closed',
      assigned_to: cast.olga,
      outcome: 'helped',
      feedback: 'Li abbiamo chiamati, grazie.',
      closed_at: ago(4),
    },
    9,
  );
  await ctx.tx.query(
    `INSERT INTO sentinel_posts (person_id, ente_id, shop_name, shop_address)
     SELECT person_id, ente_id, 'Panetteria del Mussotto', 'Corso Bra' FROM role_grants
     WHERE ente_id = $1 AND role = 'sentinel' AND revoked_at IS NULL AND person_id <> $2 ORDER BY person_id LIMIT 1`,
    [cast.enteId, cast.elena],
  );
}

async function loadCivicReturns(ctx: Ctx, cast: Cast, neighbours: readonly string[]): Promise<void> {
  const day = (ahead: number): string => addDays(romeDay(ctx.clock.now()), ahead);
  await ctx.tx.query("INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'tutor')", [
    cast.teresa,
    cast.enteId,
  ]);
  const agree = async (personId: string | undefined, hours: number, activities: string): Promise<string> => {
    const id = newId();
    await ctx.tx.query(
      `INSERT INTO civic_commitments (id, ente_id, person_id, tutor_id, agreed_minutes, activities, starts_on, ends_on, paper_reference, state, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'prot. 214', 'active', $9, $10)`,
      [id, cast.enteId, personId, cast.teresa, hours * 60, activities, day(-60), day(120), cast.carla, ctx.clock.now()],
    );
    return id;
  };
  const attend = (id: string, back: number, minutes: number, state: 'recorded' | 'confirmed'): Promise<unknown> =>
    ctx.tx.query(
      `INSERT INTO civic_attendance (id, ente_id, commitment_id, day, minutes, activity, state, channel, decided_by, created_at)
       VALUES ($1, $2, $3, $4, $5, 'Aiuole e siepi', $6, 'paper', $7, $8)`,
      [
        newId(),
        cast.enteId,
        id,
        day(-back),
        minutes,
        state,
        state === 'confirmed' ? cast.teresa : null,
        new Date(ctx.clock.now().getTime() - back * DAY_MS),
      ],
    );
  const green = await agree(neighbours[1], 40, 'Cura del verde e dell’orto');
  for (const back of [40, 33, 26, 19, 12]) await attend(green, back, 180, 'confirmed');
  await attend(green, 5, 120, 'recorded');
  const door = await agree(neighbours[2], 60, 'Portierato sociale');
  for (const back of [20, 13, 6]) await attend(door, back, 240, 'confirmed');
}

async function loadTargets(ctx: Ctx, cast: Cast): Promise<void> {
  const year = romeDay(ctx.clock.now()).slice(0, 4);
  const targets = [
    ['condominio', 'exchanges', 1000],
    ['orti', 'donations', 700],
    ['all', 'accesses', 12_000],
  ] as const;
  for (const [action, measure, value] of targets) {
    await ctx.tx.query(
      'INSERT INTO report_targets (id, ente_id, action, measure, from_day, to_day, value, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [newId(), cast.enteId, action, measure, `${year}-01-01`, `${year}-12-31`, value, cast.carla, ctx.clock.now()],
    );
  }
}

async function findCast(ctx: Ctx): Promise<Cast | null> {
  const rows = await ctx.tx.query<{ login: string; id: string; enteId: string }>(
    'SELECT c.login, p.id, p.ente_id AS "enteId" FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = ANY($1)',
    [['elena', 'olga', 'carla', 'teresa']],
  );
  const idOf = (login: string): string | undefined => rows.find((row) => row.login === login)?.id;
  const [elena, olga, carla, teresa] = [idOf('elena'), idOf('olga'), idOf('carla'), idOf('teresa')];
  const enteId = rows[0]?.enteId;
  return elena && olga && carla && teresa && enteId ? { enteId, elena, olga, carla, teresa } : null;
}

/** A few grown-ups of the ente nobody signs in as. */
async function listNeighbours(ctx: Ctx, enteId: string): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT id FROM people p WHERE ente_id = $1 AND state = 'active' AND birth_date BETWEEN '1960-01-01' AND '2000-01-01'
       AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id) ORDER BY id LIMIT 3`,
    [enteId],
  );
  return rows.map(({ id }) => id);
}
