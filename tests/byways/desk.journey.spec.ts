// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { callTask } from '../builders/notifications.js';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { CountedVisitor } from '../support/counted-visitor.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { openSession } from '../support/sessions.js';
import { dayAhead, type TestPerson } from '../support/world.js';

const WIDTHS = [1280, 360];

describe('a morning at the desk', () => {
  const stage = setStage();
  const clientOf = async ({ id }: TestPerson): Promise<ApiClient> =>
    new ApiClient(stage.app.url, await openSession(stage.ente, id, 'api'));

  async function ask(client: ApiClient, title: string, day: number, more: object = {}): Promise<string> {
    const { status, body } = await client.post<{ id: string }>('/requests', {
      service: 'condominio',
      category: 'shopping',
      title,
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
      ...more,
    });
    expect(status).toBe(201);
    return body.id;
  }

  it.each(WIDTHS)(
    'begins with what comes first, and is worked off many cards at a time, %i pixels wide',
    async (width) => {
      const { ente } = stage;
      const olga = await ente.person({ roles: ['operator'], familyName: `Operai${width}` });
      const office = await clientOf(olga);
      const titles = [`Fra un mese ${width}`, `Fra dieci giorni ${width}`, `Domani ${width}`];
      for (const [index, day] of [30, 10, 1].entries()) {
        const who = await ente.person({ withLogin: false });
        await ask(office, titles[index] ?? '', day, { onBehalfOf: who.id, urgent: day === 30 });
      }
      const rita = await ente.person({ withLogin: false, phone: `+39017344${width}`, devices: 'none' });
      await ente.add(callTask({ personId: rita.id }));

      const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
      await visitor.signIn(olga.login);
      await visitor.goto('/board?view=open');
      const cards = await visitor.page.locator('[data-card]').allInnerTexts();
      const at = (title: string): number => cards.findIndex((text) => text.includes(title));
      expect([
        at(`Domani ${width}`) < at(`Fra dieci giorni ${width}`),
        at(`Domani ${width}`) < at(`Fra un mese ${width}`),
      ]).toEqual([true, true]);
      await look(visitor, `board-open-${width}`);

      await visitor.page.locator('summary', { hasText: 'Fai la stessa cosa su più schede' }).click();
      await Promise.all([
        visitor.page.waitForNavigation(),
        visitor.page.getByRole('link', { name: 'Spunta tutte quelle di questa pagina' }).click(),
      ]);
      await visitor.check();
      await visitor.page.locator('form#board-many [name=personId]').selectOption('me');
      await look(visitor, `board-many-${width}`);
      await visitor.press('Affida le schede scelte');
      expect(await visitor.text()).toMatch(/schede sono a posto/);
      await look(visitor, `board-many-done-${width}`);
      await visitor.press('Torna al quadro');
      expect(await visitor.text()).toContain('Te ne occupi tu');

      await visitor.goto('/board?view=calls&tick=all');
      await look(visitor, `board-calls-${width}`);
      await visitor.press('Chiudi le chiamate scelte');
      expect(await visitor.text()).toMatch(/a posto/);
      const { rows } = await ente.query("SELECT 1 FROM call_tasks WHERE person_id = $1 AND state = 'open'", [rita.id]);
      expect(rows).toEqual([]);
      await visitor.close();
    },
  );

  it.each(WIDTHS)('confirms many helps that were done at once, %i pixels wide', async (width) => {
    const { ente } = stage;
    const olga = await ente.person({ roles: ['operator'] });
    const office = await clientOf(olga);
    const titles = [`Spesa di ieri ${width}`, `Spesa di martedì ${width}`];
    for (const [index, title] of titles.entries()) {
      const [giver, asker] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
      const day = 3 + index + (width === 360 ? 2 : 0);
      await office.post('/offers', {
        ...{ service: 'condominio', category: 'shopping', title: 'Faccio la spesa', onBehalfOf: giver.id },
        when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
      });
      const requestId = await ask(office, title, day, { onBehalfOf: asker.id });
      let proposal: unknown;
      await eventually(async () => {
        const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
          requestId,
          giver.id,
        ]);
        proposal = rows[0]?.['id'];
        return proposal !== undefined;
      });
      const heard = { channel: 'phone', heard: ['offer', 'request'] };
      await office.post(`/proposals/${String(proposal)}/accept`, { ...heard, onBehalfOf: asker.id });
      const { body } = await office.post<{ agreementId: string }>(`/proposals/${String(proposal)}/accept`, {
        ...heard,
        onBehalfOf: giver.id,
      });
      await ente.letPass(body.agreementId);
      expect((await office.post(`/agreements/${body.agreementId}/complete`, {})).status).toBe(200);
    }
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
    await visitor.signIn(olga.login);
    await visitor.goto('/board?view=to_confirm&tick=all');
    await look(visitor, `board-confirm-${width}`);
    await visitor.press('Conferma gli aiuti scelti');
    expect(await visitor.text()).toMatch(/schede sono a posto/);
    await look(visitor, `board-confirmed-${width}`);
    const { rows } = await ente.query('SELECT DISTINCT state FROM agreements WHERE title = ANY($1)', [titles]);
    expect(rows).toEqual([{ state: 'settled' }]);
    await visitor.close();
  });

  it.each(WIDTHS)(
    'takes over from a colleague with a word, and the colleague reads of it, %i pixels wide',
    async (width) => {
      const { ente } = stage;
      const [carla, olga] = [
        await ente.person({ roles: ['operator'], familyName: `Capello${width}` }),
        await ente.person({ roles: ['operator'] }),
      ];
      const asker = await ente.person({ withLogin: false });
      const id = await ask(await clientOf(olga), `In mano ${width}`, 5, { onBehalfOf: asker.id });
      expect((await (await clientOf(carla)).post(`/board/cards/listing/${id}/take`)).status).toBeLessThan(300);
      const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
      await visitor.signIn(olga.login);
      await visitor.goto(`/requests/${id}`);
      expect(await visitor.text()).toContain(`Capello${width} ci sta lavorando`);
      await look(visitor, `hold-${width}`);
      const strip = visitor.page.locator('.card-strip');
      await strip.locator('summary', { hasText: 'Prendo io il posto' }).click();
      await look(visitor, `hold-question-${width}`);
      await Promise.all([visitor.page.waitForNavigation(), strip.locator('.asked-first button').click()]);
      await visitor.check();
      expect(await visitor.text()).toContain('Ci stai lavorando tu');
      await eventually(async () => {
        const { rows } = await ente.query(
          "SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'card_taken_over'",
          [carla.id],
        );
        return rows.length > 0;
      });
      await visitor.close();
    },
  );

  it.each(WIDTHS)('writes down forty civic hours from a sheet in one form, %i pixels wide', async (width) => {
    const { ente } = stage;
    const olga = await ente.person({ roles: ['operator'] });
    const [tutor, person] = [await ente.person({ roles: ['tutor'] }), await ente.person()];
    const { body } = await (
      await clientOf(olga)
    ).post<{ id: string }>(`/people/${person.id}/civic-returns`, {
      ...{ tutorId: tutor.id, agreedHours: 40, activities: 'Cura del verde', paperReference: 'prot. 12' },
      ...{ startsOn: dayAhead(-30).slice(0, 10), endsOn: dayAhead(20).slice(0, 10) },
    });
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
    await visitor.signIn(tutor.login);
    await visitor.goto(`/civic/${body.id}`);
    const counted = new CountedVisitor(visitor);
    await visitor.press('Scrivi un foglio intero');
    const field = (name: string) => visitor.page.locator(`[name="${name}"]`);
    await counted.fill(field('from'), '08:30');
    await counted.fill(field('until'), '12:30');
    await look(visitor, `civic-sheet-short-${width}`);
    await counted.press('Altre righe');
    expect(await field('from').inputValue()).toBe('08:30');
    for (let row = 0; row < 10; row += 1)
      await counted.fill(field(`rows.${row}.day`), dayAhead(-12 + row).slice(0, 10));
    await look(visitor, `civic-sheet-${width}`);
    await counted.press('Fai la somma');
    expect(await visitor.text()).toContain('40 ore');
    await look(visitor, `civic-sheet-sum-${width}`);
    await counted.press('Salva il foglio');
    const { rows } = await ente.query(
      'SELECT count(*)::int AS days, sum(minutes)::int AS minutes FROM civic_attendance WHERE commitment_id = $1',
      [body.id],
    );
    expect(rows).toEqual([{ days: 10, minutes: 2_400 }]);
    // Ten days, the hours once, more rows, what the sum is, and a yes to it.
    expect(counted.count).toBeLessThanOrEqual(15);
    await visitor.close();
  });
});
