// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { personCard } from '../builders/paper.js';
import { agreedLately } from '../support/agreed-lately.js';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import type { TestPerson } from '../support/world.js';

const WRITTEN = 'È scritto su questo dispositivo';

describe('a telephone without a signal', () => {
  const stage = setStage();

  /** Two people with an agreement behind them, and the giver at their telephone. */
  async function agreed(width = 360) {
    const [anna, bruno] = [await stage.ente.person({}), await stage.ente.person({})];
    const title = `Spesa di ${anna.login}`;
    const id = await agreedLately(stage.ente, { giver: anna, receiver: bruno, title });
    const one = await Visitor.open(stage.browser, stage.app.url, { width });
    await one.signIn(anna.login);
    await one.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await one.goto(`/agreements/${id}`);
    await eventually(async () => (await keptPaths(one)).includes(`/agreements/${id}`));
    return { anna, bruno, id, title, one };
  }

  function keptPaths({ page }: Visitor): Promise<string[]> {
    return page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('reciproca', 1);
          opening.onsuccess = () => {
            const keys = opening.result.transaction('pages').objectStore('pages').getAllKeys();
            keys.onsuccess = () => {
              opening.result.close();
              resolve(keys.result as string[]);
            };
          };
        }),
    );
  }

  async function loseSignal({ page }: Visitor): Promise<void> {
    await page.context().setOffline(true);
  }

  /** The kept page calls for today's by itself: who goes elsewhere in that moment would be called back. */
  async function findSignal({ page }: Visitor): Promise<void> {
    await page.context().setOffline(false);
    await page.waitForSelector('html:not([data-kept-at])', { state: 'attached' });
    await page.waitForLoadState();
  }

  async function writeDone(one: Visitor, minutes: string): Promise<void> {
    const form = one.page.locator('.when-no-signal form');
    await form.locator('input[name=minutes]').fill(minutes);
    await form.getByRole('button', { name: 'È fatto' }).click();
    await one.page.getByText(WRITTEN).waitFor();
    await one.check();
  }

  async function agreementOf(id: string) {
    const { rows } = await stage.ente.query(
      `SELECT a.state, a.minutes, (SELECT count(*)::integer FROM exchange_acts e WHERE e.subject_id = a.id AND e.act = 'complete') AS said
       FROM agreements a WHERE a.id = $1`,
      [id],
    );
    return rows[0];
  }

  it.each([360, 1280])(
    'shows what was seen last, and sends what was done once the signal is back (%i px)',
    async (width) => {
      const { id, one } = await agreed(width);
      await one.goto('/calendar');
      await eventually(async () => (await keptPaths(one)).includes('/without-signal'));
      await loseSignal(one);
      await one.goto(`/agreements/${id}`);
      expect(await one.text()).toMatch(/Manca il segnale[^]*l’hai vista l’ultima volta: \d\d:\d\d/);
      await look(one, `no-signal-agreement-${width}`);
      await writeDone(one, '45');
      await look(one, `no-signal-written-${width}`);
      await one.goto('/without-signal');
      await one.page.getByText('Da inviare', { exact: true }).waitFor();
      expect(await one.text()).toMatch(/È fatto[^]*: 45/);
      await look(one, `no-signal-list-${width}`);
      await one.goto('/me/devices');
      expect(await one.text()).toContain('La pagina che cerchi non è su questo dispositivo');
      expect(await agreementOf(id)).toMatchObject({ state: 'agreed', said: 0 });

      await findSignal(one);
      await eventually(async () => (await agreementOf(id))?.['state'] === 'done');
      expect(await agreementOf(id)).toMatchObject({ minutes: 45, said: 1 });
      await one.goto('/without-signal');
      await one.page.getByText('Inviato: vale').waitFor();
      expect(await one.text()).not.toContain('Manca il segnale');
      await look(one, `no-signal-sent-${width}`);
      await one.close();
    },
  );

  it.each([360, 1280])('shows one’s own card, which the calendar has brought along (%i px)', async (width) => {
    const { one, anna } = await agreed(width);
    const olga = await stage.ente.person({ roles: ['operator'] });
    await one.goto('/me');
    await one.press('La mia tessera');
    expect(await one.text()).toContain('Non hai ancora una tessera');
    await look(one, `card-none-${width}`);
    await stage.ente.add(personCard({ personId: anna.id, madeBy: olga.id, code: `K7QM2XWP${width}`.padEnd(12, '9') }));
    await one.page.evaluate(() => indexedDB.deleteDatabase('reciproca'));
    await one.goto('/calendar');
    await eventually(async () => (await keptPaths(one)).includes('/me/card'));
    await loseSignal(one);
    await one.goto('/me/card');
    expect(await one.text()).toMatch(/Manca il segnale[^]*K7QM-2XWP/);
    const picture = await one.page.locator('.paper-card svg').boundingBox();
    expect(picture?.width).toBeGreaterThan(90);
    await look(one, `card-no-signal-${width}`);
    await one.close();
  });

  it('keeps what was written where somebody else has said something meanwhile, and says what stands', async () => {
    const { id, one, bruno } = await agreed();
    await loseSignal(one);
    await one.goto(`/agreements/${id}`);
    await writeDone(one, '45');
    const other = await Visitor.open(stage.browser, stage.app.url, {});
    await other.signIn(bruno.login);
    await other.goto(`/agreements/${id}/ask/cancel`);
    await other.page.getByLabel('No', { exact: false }).first().check();
    await other.press('Sì, annulla');
    await findSignal(one);
    await one.goto('/without-signal');
    await one.page.getByText('Non accettato', { exact: true }).waitFor();
    expect(await one.text()).toMatch(/nel frattempo Nome\d+ ha annullato/);
    expect(await one.text()).toContain(': 45');
    expect(await agreementOf(id)).toMatchObject({ state: 'cancelled', said: 0 });
    await look(one, 'no-signal-conflict');
    await one.page.getByRole('button', { name: 'Togli', exact: true }).click();
    await one.page.getByText('Non c’è niente da inviare.').waitFor();
    await Promise.all([one.close(), other.close()]);
  });

  it('lets stand what arrives first of two telephones', async () => {
    const { id, one, bruno } = await agreed();
    const two = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
    await two.signIn(bruno.login);
    await two.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await two.goto(`/agreements/${id}`);
    await eventually(async () => (await keptPaths(two)).includes(`/agreements/${id}`));
    for (const each of [one, two]) {
      await loseSignal(each);
      await each.goto(`/agreements/${id}`);
      await writeDone(each, '60');
    }
    await findSignal(one);
    await eventually(async () => (await agreementOf(id))?.['state'] === 'done');
    await findSignal(two);
    await two.goto('/without-signal');
    await two.page.getByText('Non accettato', { exact: true }).waitFor();
    expect(await two.text()).toMatch(/l’ha già detto Nome\d+: vale quello/);
    await one.goto('/without-signal');
    await one.page.getByText('Inviato: vale').waitFor();
    expect(await agreementOf(id)).toMatchObject({ state: 'done', said: 1 });
    await Promise.all([one.close(), two.close()]);
  });

  it('waits for the same person where the session is over, and shows another nothing', async () => {
    const { id, one, anna, bruno } = await agreed();
    await loseSignal(one);
    await one.goto(`/agreements/${id}`);
    await writeDone(one, '45');
    await one.page.context().clearCookies();
    await findSignal(one);
    await one.goto('/sign-in');
    await eventually(async () => (await keptPaths(one)).length === 0);
    await one.signIn(bruno.login);
    await one.goto('/without-signal');
    expect(await one.text()).toContain('Non c’è niente da inviare.');
    expect(await agreementOf(id)).toMatchObject({ state: 'agreed' });
    await one.page.context().clearCookies();
    await one.signIn(anna.login);
    await eventually(async () => (await agreementOf(id))?.['state'] === 'done');
    await one.close();
  });

  it('is empty once its person has signed out', async () => {
    const { id, one } = await agreed();
    await Promise.all([
      one.page.waitForNavigation(),
      one.page.locator('form[action="/sign-out"] button').first().click(),
    ]);
    await eventually(async () => {
      const names = await one.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      return !names.includes('reciproca') || (await keptPaths(one)).length === 0;
    });
    await loseSignal(one);
    await expect(one.page.goto(`${stage.app.url}/agreements/${id}`)).rejects.toThrow();
    await one.close();
  });

  it('keeps nothing of what staff see', async () => {
    const carla: TestPerson = await stage.ente.person({ roles: ['operator'] });
    const one = await Visitor.open(stage.browser, stage.app.url, {});
    await one.signIn(carla.login);
    const answer = await one.page.request.get(`${stage.app.url}/calendar`);
    expect(answer.headers()['x-kept-for']).toBeUndefined();
    await one.close();
  });
});
