// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, type Ctx, newId, romeDay } from '@reciproca/kernel';
import { QUESTIONNAIRE, WISHES } from '../data/questionnaire.js';
import { Dice } from '../plan/dice.js';
import { insertRows } from './insert-rows.js';

const ANSWERS = 74;
/** The older, the likelier to be asked at the door. */
const BANDS = ['18-29', '30-44', '45-64', '65-74', '75-84', '85+'] as const;
const WEIGHTS = [2, 3, 6, 5, 5, 1] as const;

/** A questionnaire that Alba asks at the doors, with the answers so far; the next one, still a draft; and how acts went. */
export async function loadListening(ctx: Ctx): Promise<void> {
  const [carla] = await ctx.tx.query<{ id: string; enteId: string }>(
    `SELECT p.id, p.ente_id AS "enteId" FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = 'carla'`,
  );
  if (!carla) return;
  const now = ctx.clock.now();
  const write = async (more: object, content: object, publishedAt: Date | null): Promise<[string, string]> => {
    const [id, versionId] = [newId(), newId()];
    const owned = { ente_id: carla.enteId };
    const questionnaire = { id, ...owned, kept_by: carla.id, created_at: now, link_token: `demo-${newId()}`, ...more };
    await insertRows(ctx.tx, 'questionnaires', [questionnaire], () => undefined);
    const version = { id: versionId, ...owned, questionnaire_id: id, number: 1, content, written_by: carla.id };
    await insertRows(ctx.tx, 'questionnaire_versions', [{ ...version, published_at: publishedAt }], () => undefined);
    return [id, versionId];
  };
  const opened = new Date(`${addDays(romeDay(now), -40)}T09:00:00Z`);
  const open = { state: 'open', is_anonymous: true, target: 300, opened_at: opened };
  const [questionnaireId, versionId] = await write(open, QUESTIONNAIRE, opened);
  const draft = { ...QUESTIONNAIRE, title: { it: 'Come è andato il corso di ottobre?' }, questions: [] };
  await write({ state: 'draft', is_anonymous: true }, draft, null);
  const comuni = await ctx.tx.query<{ code: string }>(
    'SELECT comune_code AS code FROM ente_comuni WHERE ente_id = $1 ORDER BY comune_code LIMIT 3',
    [carla.enteId],
  );
  const dice = new Dice(300);
  const rows = Array.from({ length: ANSWERS }, () => ({
    ...{ ente_id: carla.enteId, questionnaire_id: questionnaireId, version_id: versionId },
    given_on: addDays(romeDay(now), -dice.int(1, 38)),
    ...answer(dice, ['004003', '004003', ...comuni.map(({ code }) => code)]),
  }));
  await insertRows(ctx.tx, 'questionnaire_answers', rows, () => undefined);
  await loadImpressions(ctx, carla.enteId, dice);
}

/** How the latest acts went, as those who received help say it; one of them badly. */
async function loadImpressions(ctx: Ctx, enteId: string, dice: Dice): Promise<void> {
  const acts = await ctx.tx.query<{ id: string; personId: string; service: string; endsAt: Date }>(
    `SELECT id, receiver_id AS "personId", service, ends_at AS "endsAt" FROM agreements
     WHERE ente_id = $1 AND state = 'settled' AND ends_at < $2 ORDER BY ends_at DESC, id LIMIT 90`,
    [enteId, ctx.clock.now()],
  );
  const rows = acts.map(({ id, personId, service, endsAt }, index) => ({
    ...{ id: newId(), ente_id: enteId, agreement_id: id, person_id: personId, service, said_at: endsAt },
    how: index === 3 ? 'badly' : dice.chance(0.85) ? 'well' : 'so_so',
    words: index === 3 ? 'È arrivato tardi, e non aveva avvisato.' : null,
  }));
  await insertRows(ctx.tx, 'impressions', rows, () => undefined);
}

/** Older people have fewer who help them, and ask for rides and company; younger ones for their children. */
function answer(dice: Dice, comuni: readonly string[]): Record<string, unknown> {
  const band = dice.pick(BANDS.flatMap((one, index) => Array.from({ length: WEIGHTS[index] ?? 1 }, () => one)));
  const isOld = ['65-74', '75-84', '85+'].includes(band);
  const comune = dice.chance(0.9) ? dice.pick(comuni) : 'elsewhere';
  const helped = dice.pick(isOld ? ['o1', 'o2', 'o2', 'o3', 'o3'] : ['o1', 'o1', 'o1', 'o2', 'o3']);
  const needs = ['o1', 'o2', 'o3', 'o4', 'o5'].filter((one) =>
    dice.chance(isOld ? { o1: 0.5, o2: 0.6, o3: 0.05, o4: 0.5, o5: 0.5 }[one]! : one === 'o3' ? 0.5 : 0.2),
  );
  const answers = {
    ...{ q1: band, q2: comune, q3: helped },
    ...(needs.length > 0 && { q4: needs }),
    ...(helped === 'o1' && { q5: dice.pick(['o1', 'o1', 'o2', 'o2', 'o3']) }),
    ...{ q6: dice.int(isOld ? 1 : 2, 5), q7: dice.int(0, 12) },
  };
  return {
    id: randomLooking(dice),
    way: dice.pick(['link', 'interview', 'interview', 'paper']),
    age_band: band,
    comune_code: comune,
    answers,
    texts: dice.chance(0.4) ? { q8: dice.pick(WISHES) } : {},
  };
}

/** An id without an order, and the same in every demo. */
function randomLooking(dice: Dice): string {
  const hex = Array.from({ length: 32 }, () => dice.int(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
