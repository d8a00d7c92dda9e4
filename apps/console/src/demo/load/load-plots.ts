// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { AskForPlot, AssignPlot, ManagePlots, PlanSeason, WarnHolder } from '@reciproca/plots';

/** One plot rests, one is wild and two are free; the others have somebody. */
const RESTING = 9;
const WILD = 10;
const FREE = 2;
const WARNED = 3;

/** Alba's first garden with its plots: who has them, who waits, one school, and one that was warned about. */
export async function loadPlots(ctx: Ctx, app: INestApplicationContext): Promise<void> {
  const [garden] = await ctx.tx.query<{ id: string; enteId: string; operatorId: string; plots: number }>(
    `SELECT g.id, g.plots, g.ente_id AS "enteId", o.person_id AS "operatorId" FROM gardens g
     JOIN credentials c ON c.person_id = g.referent_id AND c.login = 'teresa'
     JOIN credentials o ON o.login = 'olga' ORDER BY g.name LIMIT 1`,
  );
  if (!garden) return;
  const actor = { personId: garden.operatorId, roles: ['operator'] as const, sessionId: null };
  const own: Ctx = { ...ctx, enteId: garden.enteId, actor, beneficiaryId: garden.operatorId, channel: 'phone' };
  const [manage, ask, assign] = [app.get(ManagePlots), app.get(AskForPlot), app.get(AssignPlot)];
  const plots = await manage.layOut(own, garden.id, { first: 1, last: garden.plots, squareMetres: 40 });
  await manage.setRules(own, garden.id, { turnOrder: 'none_yet', warningDays: 21 });
  const today = romeDay(own.clock.now());
  const people = await listPeople(own, garden.plots);
  for (const [nth, plot] of plots.entries()) {
    if (nth === RESTING || nth === WILD) {
      const state = nth === WILD ? 'wild' : 'resting';
      await manage.change(own, plot.id, { squareMetres: 35, state, note: nth === WILD ? 'In fondo' : undefined });
      continue;
    }
    const person = people[nth];
    if (nth < FREE || !person) continue;
    const forPerson = { ...own, beneficiaryId: person.id };
    const wish =
      nth % 3 === 0
        ? { kind: 'household' as const, holderName: `Famiglia ${person.familyName}` }
        : { kind: 'person' as const };
    const { id: requestId } = await ask.execute(forPerson, garden.id, wish);
    const given =
      nth === garden.plots - 1
        ? {
            kind: 'school' as const,
            holderName: 'Scuola primaria del quartiere',
            outOfTurn: 'La classe semina in primavera',
          }
        : { requestId };
    const tenure = await assign.execute(own, plot.id, { ...given, startsOn: addDays(today, -40 * nth) });
    if (nth === WARNED)
      await app.get(WarnHolder).warn(own, tenure.id, { warning: 'Le erbacce passano nei vicini. Vanno tolte.' });
  }
  await sow(own, app.get(PlanSeason), garden.id, plots[FREE]?.id);
  for (const { id } of people.slice(0, FREE)) {
    await ask.execute({ ...own, beneficiaryId: id }, garden.id, { kind: 'person', wish: 'Vicino all’acqua' });
  }
}

/** What was sown some weeks ago and is ripe now, and what is sown next. */
async function sow(own: Ctx, plan: PlanSeason, gardenId: string, plotId: string | undefined): Promise<void> {
  const today = romeDay(own.clock.now());
  const ago = (days: number): string => addDays(today, -days);
  const leeks = { crop: 'leeks' as const, bed: 'Aiuola lunga', sowOn: ago(130), dueOn: ago(10), note: undefined };
  const cabbages = {
    crop: 'cabbages' as const,
    bed: 'Aiuola lunga',
    sowOn: ago(100),
    dueOn: ago(2),
    note: 'Con la rete',
  };
  const garlic = { crop: 'garlic' as const, plotId, bed: plotId ? undefined : 'Serra', sowOn: ago(20) };
  for (const planting of [leeks, cabbages, garlic]) {
    const { id } = await plan.add(own, gardenId, planting);
    await plan.move(own, id, { state: 'sown' });
  }
  await plan.add(own, gardenId, { crop: 'peas', bed: 'Serra', sowOn: addDays(today, 75), note: undefined });
}

async function listPeople(own: Ctx, most: number): Promise<{ id: string; familyName: string }[]> {
  return own.tx.query<{ id: string; familyName: string }>(
    `SELECT p.id, p.family_name AS "familyName" FROM people p WHERE p.ente_id = $1 AND p.state = 'active'
       AND p.birth_date < now() - interval '30 years' AND p.guardian_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id)
     ORDER BY p.id DESC LIMIT $2`,
    [own.enteId, most],
  );
}
