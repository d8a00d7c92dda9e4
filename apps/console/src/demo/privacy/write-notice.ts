// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';

const TEXT_IT = [
  'Il consorzio di Alba tiene i tuoi dati per far incontrare chi aiuta e chi chiede.',
  'Sono il nome, il telefono, la casa, gli aiuti e i minuti. Non teniamo dati di salute.',
  'Prima di un accordo gli altri vedono solo il nome e la zona. Dopo, chi ti aiuta vede telefono e indirizzo.',
  'Chi lavora per l’ente vede i tuoi dati. Ogni volta resta scritto chi li ha guardati.',
  'Puoi avere una copia, correggere, o chiedere che si cancelli tutto. Lo fai dal sito o al telefono.',
].join('\n\n');
const TEXT_EN = [
  'The Alba consortium keeps your data to bring together people who help and people who need help.',
  'They are your name, phone, home, help and minutes. We keep no data about health.',
  'Before an agreement others see only your first name and area. Afterwards who helps you sees phone and address.',
  'People who work for the consortium can see your data. Each time, we record who looked.',
  'You can have a copy, correct them, or ask to be erased. On the site or by phone.',
].join('\n\n');
/** Of the people to sign in as, those who find it new. */
const NOT_YET = ['teresa'];

/** One version for Alba: most have had it, on the web or read aloud by Olga; every ninth has not. */
export async function writeNotice(ctx: Ctx, today: string): Promise<void> {
  const [cast] = await ctx.tx.query<{ carla: string; olga: string; enteId: string }>(
    `SELECT c.person_id AS carla, o.person_id AS olga, p.ente_id AS "enteId" FROM credentials c JOIN people p ON p.id = c.person_id
     JOIN credentials o ON o.login = 'olga' WHERE c.login = 'carla'`,
  );
  if (!cast) return;
  const notice = newId();
  await ctx.tx.query(
    `INSERT INTO privacy_notices (id, ente_id, version, text_it, text_en, valid_from, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6::date - 90, $7, $6::date - 97)`,
    [notice, cast.enteId, '2026-1', TEXT_IT, TEXT_EN, today, cast.carla],
  );
  await ctx.tx.query(
    `INSERT INTO privacy_notice_showings (notice_id, ente_id, person_id, channel, read_by, shown_at)
     SELECT $1, $2, id, CASE WHEN reads THEN 'web' ELSE 'read_aloud' END, CASE WHEN reads THEN NULL ELSE $3::uuid END,
       $4::date - (nth % 80)::int + time '10:00' + (nth % 400)::int * interval '1 minute'
     FROM (SELECT p.id, c.login IS NOT NULL OR p.devices = 'smartphone' AS reads, c.login, row_number() OVER (ORDER BY p.birth_date, p.id) AS nth
       FROM people p LEFT JOIN credentials c ON c.person_id = p.id WHERE p.ente_id = $2 AND p.guardian_id IS NULL) one
     WHERE CASE WHEN login IS NULL THEN nth % 9 <> 0 ELSE login <> ALL($5::text[]) END`,
    [notice, cast.enteId, cast.olga, today, NOT_YET],
  );
}
