// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import {
  AnswerCall,
  CallMeetings,
  CloseRound,
  KeepUndertakings,
  ManageTables,
  PrepareRound,
  Rate,
  SeatPeople,
  ViewTables,
  WriteMinutes,
} from '@reciproca/evaluation';
import { addDays, type Ctx, fixedClock, romeDay } from '@reciproca/kernel';
import { COMPONENTS, DECISION, MAYORS, MINUTES, NOTES, QUESTIONS } from '../data/evaluation.js';
import { Dice } from '../plan/dice.js';

/** Alba's people of the table who have a login to look at it with, and the seat they have. */
const CAST: Readonly<Record<string, number>> = { anna: 0, teresa: 4, marco: 7 };
/** The seat that nobody has, and those with a substitute. */
const VACANT = 14;
const WITH_SUBSTITUTE = [1, 5, 9];
const MAYOR_SEATS = [11, 12];
const SCALE = 5;

type Seated = readonly { readonly id: string; readonly number: number }[];

/** Alba's table of fifteen: a meeting that was held, one that is called, what it judged, and what was taken on. */
export async function loadEvaluation(ctx: Ctx, app: INestApplicationContext): Promise<void> {
  const [carla] = await ctx.tx.query<{ id: string; enteId: string }>(
    `SELECT p.id, p.ente_id AS "enteId" FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = 'carla'`,
  );
  if (!carla) return;
  const today = romeDay(ctx.clock.now());
  /** As Carla, that many days ago. */
  const then = (daysAgo: number): Ctx => ({
    ...{ ...ctx, enteId: carla.enteId, beneficiaryId: carla.id, channel: 'web' },
    actor: { personId: carla.id, roles: ['coordinator'], sessionId: null },
    clock: fixedClock(new Date(`${addDays(today, -daysAgo)}T09:00:00Z`)),
  });
  const rules = { quorum: 8, noticeDays: 10, silenceDays: 15 };
  const name = 'Tavolo di valutazione partecipata';
  const table = await app.get(ManageTables).create(then(150), { ...rules, name, components: COMPONENTS });
  await app.get(ManageTables).change(then(149), table.id, { ...rules, name, isPublished: true });
  const { seats } = await app.get(ViewTables).get(then(149), table.id);
  await seat(then(140), app, seats);
  await meet(then, app, table.id, seats);
  const roundId = await judge(then, app, table.id, seats);
  await take(then, app, { tableId: table.id, roundId, seats });
}

async function seat(own: Ctx, app: INestApplicationContext, seats: Seated): Promise<void> {
  const cast = await own.tx.query<{ id: string; login: string }>(
    `SELECT p.id, c.login FROM credentials c JOIN people p ON p.id = c.person_id WHERE p.ente_id = $1 AND c.login = ANY($2)`,
    [own.enteId, Object.keys(CAST)],
  );
  const others = await own.tx.query<{ id: string }>(
    `SELECT p.id FROM people p WHERE p.ente_id = $1 AND p.state = 'active' AND p.birth_date < now() - interval '30 years'
       AND p.guardian_id IS NULL AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id)
     ORDER BY p.id LIMIT 30`,
    [own.enteId],
  );
  const people = app.get(SeatPeople);
  const toDay = addDays(romeDay(own.clock.now()), 730);
  const nextPerson = (): { personId?: string } => {
    const personId = others.shift()?.id;
    return personId ? { personId } : {};
  };
  for (const [nth, { id }] of seats.entries()) {
    if (nth === VACANT) continue;
    const known = cast.find(({ login }) => CAST[login] === nth);
    const mayor = MAYORS[MAYOR_SEATS.indexOf(nth)];
    const who = mayor ?? (known ? { personId: known.id } : nextPerson());
    await people.seat(own, id, { part: 'holder', toDay, ...who });
    if (WITH_SUBSTITUTE.includes(nth)) await people.seat(own, id, { part: 'substitute', toDay, ...nextPerson() });
  }
}

async function meet(
  then: (daysAgo: number) => Ctx,
  app: INestApplicationContext,
  tableId: string,
  seats: Seated,
): Promise<void> {
  const [meetings, answers, minutes] = [app.get(CallMeetings), app.get(AnswerCall), app.get(WriteMinutes)];
  const on = (days: number) => ({
    day: addDays(romeDay(then(0).clock.now()), days),
    from: '18:00',
    place: 'Sala comunale',
  });
  const agenda = 'Come va il trasporto\nGli orti in estate\nChe cosa giudicare quest’anno';
  const held = await meetings.plan(then(130), tableId, { ...on(-100), agenda });
  await meetings.call(then(120), held.id, undefined);
  for (const { id: seatId } of seats.slice(0, 11)) await answers.of(then(115), held.id, { seatId, answer: 'coming' });
  const presence = Object.fromEntries(
    seats.map(({ number }) => {
      const was = number > 12 ? 'absent' : number === 10 ? 'substitute' : 'holder';
      return [`s${number}`, was as 'absent' | 'substitute' | 'holder'];
    }),
  );
  await answers.record(then(99), held.id, { presence });
  await minutes.write(then(98), held.id, { text: MINUTES });
  await minutes.propose(then(97), held.id);
  const [version] = await then(60).tx.query<{ id: string }>('SELECT id FROM evaluation_minutes WHERE meeting_id = $1', [
    held.id,
  ]);
  await minutes.approveBySilence(then(60), version?.id ?? '');
  const next = await meetings.plan(then(3), tableId, {
    ...on(18),
    agenda: 'Gli impegni presi\nGli orari del trasporto\nIl prossimo anno',
  });
  await meetings.call(then(2), next.id, undefined);
}

/** Every seat that somebody has rates, some by telephone: the last one closes the round. */
async function judge(
  then: (daysAgo: number) => Ctx,
  app: INestApplicationContext,
  tableId: string,
  seats: Seated,
): Promise<string> {
  const [prepare, rate] = [app.get(PrepareRound), app.get(Rate)];
  const today = romeDay(then(0).clock.now());
  const scale = { scaleMax: SCALE, lowLabel: 'per niente bene', highLabel: 'molto bene' };
  const period = { fromDay: addDays(today, -90), toDay: addDays(today, -1), closesOn: addDays(today, 20) };
  const round = await prepare.create(then(25), tableId, {
    ...{
      name: 'I primi tre mesi',
      ...period,
      ...scale,
      counted: ['exchanges', 'helped', 'hours'],
      questions: QUESTIONS,
    },
  });
  await prepare.addOwn(then(25), round.id, {
    ...{ name: 'Famiglie che hanno ospitato una riunione di scala', unit: 'famiglie', target: 12, value: 7 },
    source: 'Contate dagli operatori, porta per porta',
  });
  await prepare.open(then(24), round.id);
  const dice = new Dice(15);
  for (const [nth, { id: seatId }] of seats.entries()) {
    if (nth === VACANT) continue;
    const values = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [`v${at + 1}`, String(dice.int(at % 3 === 1 ? 1 : 3, SCALE))]),
    );
    const notes = NOTES[nth] ? { v4: NOTES[nth] } : {};
    await rate.typed(then(20), round.id, { seatId, part: 'holder', again: false, values, notes });
  }
  await app.get(CloseRound).decide(then(10), round.id, DECISION);
  return round.id;
}

async function take(
  then: (daysAgo: number) => Ctx,
  app: INestApplicationContext,
  { tableId, roundId, seats }: { tableId: string; roundId: string; seats: Seated },
): Promise<void> {
  const keep = app.get(KeepUndertakings);
  const today = romeDay(then(0).clock.now());
  const seatId = seats[CAST['anna'] ?? 0]?.id;
  const posters = { what: 'Appendere gli orari dei passaggi in ogni scala', seatId, dueOn: addDays(today, 2), roundId };
  const { id } = await keep.add(then(10), tableId, posters);
  await keep.end(then(4), id, { outcome: 'done', note: 'Appesi in 35 scale, anche in rumeno e in albanese.' });
  await keep.add(then(10), tableId, {
    ...{ what: 'Trovare due autisti per il giovedì', seatId: seats[CAST['marco'] ?? 7]?.id },
    ...{ dueOn: addDays(today, 25), roundId },
  });
}
