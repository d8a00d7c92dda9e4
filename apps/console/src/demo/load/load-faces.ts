// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MyFace } from '@reciproca/faces';
import { type Ctx, newId } from '@reciproca/kernel';

/** Said by women and by men alike: who says what is left to chance. */
const WORDS = [
  'Cucino, cucio e racconto storie ai bambini.',
  'Abito nel quartiere da tanti anni. Mi piace camminare.',
  'Con me si chiacchiera, e il caffè non manca mai.',
  'Aggiusto volentieri piccole cose: lampadine, rubinetti, mensole.',
  'Ho due figli grandi, un orto e un po’ di tempo al mattino.',
  null,
];
const THANKS = ['Grazie di cuore, mi hai tolto un pensiero.', 'Gentile e puntuale. Grazie!', 'Grazie della pazienza.'];

/** Some of those whom the demo's own people meet say who they are, and some have thanked. */
export async function loadFaces(ctx: Ctx, faces: MyFace, castIds: readonly string[]): Promise<void> {
  const people = await ctx.tx.query<{ id: string; ente_id: string }>(
    `SELECT p.id, p.ente_id FROM people p WHERE p.state = 'active' AND p.birth_date < $2::timestamptz - interval '25 years'
       AND EXISTS (SELECT 1 FROM proposals o WHERE p.id IN (o.requester_id, o.offerer_id)
         AND (o.requester_id = ANY($1::uuid[]) OR o.offerer_id = ANY($1))) ORDER BY p.id`,
    [castIds, ctx.clock.now()],
  );
  for (const [index, { id, ente_id: enteId }] of people.entries())
    await faces.change(
      { ...ctx, enteId, beneficiaryId: id },
      {
        words: WORDS[index % WORDS.length] ?? null,
        showsLanguages: index % 3 === 0,
        showsHelped: index % 2 === 0,
        showsKnown: index % 4 < 2,
      },
    );
  await writeThanks(ctx, castIds);
}

/** Of the last weeks; nobody is told of them now. */
async function writeThanks(ctx: Ctx, castIds: readonly string[]): Promise<void> {
  const acts = await ctx.tx.query<{ id: string; ente_id: string; giver_id: string; receiver_id: string; at: Date }>(
    `SELECT DISTINCT ON (giver_id) id, ente_id, giver_id, receiver_id, ends_at + interval '3 hours' AS at FROM agreements
     WHERE giver_id = ANY($1::uuid[]) AND state = 'settled' AND ends_at < $2::timestamptz - interval '1 day' ORDER BY giver_id, ends_at DESC, id`,
    [castIds, ctx.clock.now()],
  );
  for (const [index, { id, ente_id: enteId, giver_id: giverId, receiver_id: receiverId, at }] of acts.entries())
    await ctx.tx.query(
      `INSERT INTO words_of_thanks (id, ente_id, agreement_id, sender_id, recipient_id, entered_by, words, at)
       VALUES ($1, $2, $3, $4, $5, $4, $6, $7)`,
      [newId(), enteId, id, receiverId, giverId, THANKS[index % THANKS.length], at],
    );
}
