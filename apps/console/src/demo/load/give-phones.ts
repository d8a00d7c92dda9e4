// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';

/** Mobiles nobody has, so that nothing the demo sends could reach anybody. */
const NINA_PHONE = '+393330009999';
const NINA = 'Nina';

/**
 * Two people of the demo talk by text: an elderly woman with a simple telephone, and the driver Marco.
 * Both have said yes to it, as the rows say.
 */
export async function givePhones(ctx: Ctx, enteIds: readonly string[]): Promise<void> {
  const [ente] = await ctx.tx.query<{ id: string }>(
    "SELECT id FROM enti WHERE slug = 'alba' AND id = ANY($1::uuid[])",
    [[...enteIds]],
  );
  if (!ente) return;
  const [elder] = await ctx.tx.query<{ id: string }>(
    `SELECT p.id FROM people p JOIN residences r ON r.person_id = p.id WHERE p.ente_id = $1 AND p.devices = 'basic_phone' AND p.gender = 'f'
       AND p.state = 'active' AND p.birth_date < now() - interval '70 years' AND NOT p.credit_exempt ORDER BY p.id LIMIT 1`,
    [ente.id],
  );
  if (elder)
    await ctx.tx.query("UPDATE people SET given_name = $2, phone = $3, channels = '{sms,call}' WHERE id = $1", [
      elder.id,
      NINA,
      NINA_PHONE,
    ]);
  const [marco] = await ctx.tx.query<{ id: string }>(
    "SELECT person_id AS id FROM credentials WHERE login = 'marco'",
    [],
  );
  if (marco) await ctx.tx.query("UPDATE people SET channels = '{socket,sms,email}' WHERE id = $1", [marco.id]);
  for (const person of [elder, marco].filter((one) => one !== undefined)) {
    await ctx.tx.query(
      `INSERT INTO sms_consents (id, ente_id, person_id, given, channel, version, at) VALUES ($1, $2, $3, true, 'phone', 'sms-1', $4)`,
      [newId(), ente.id, person.id, ctx.clock.now()],
    );
  }
}
