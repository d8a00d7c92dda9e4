// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { dayAhead, type TestPerson } from '../support/world.js';

const day = (days: number): string => dayAhead(days).slice(0, 10);

/** On the page of a person, as it is done while they are on the telephone. */
async function seat(desk: Visitor, { id }: TestPerson, index: number): Promise<void> {
  await desk.goto(`/people/${id}`);
  const form = desk.page.locator(`form[action="/people/${id}/evaluation"]`);
  await desk.page.locator('details', { has: form }).last().locator('summary').click();
  await form.locator('[name="seatId"]').selectOption({ index });
  await Promise.all([desk.page.waitForNavigation(), form.getByRole('button').click()]);
  await desk.check();
}

describe('a table of participated evaluation', () => {
  const stage = setStage();

  it('is laid and asked by the office, rated on a small telephone with scripts off, typed in from a call, and read', async () => {
    const { ente, app, browser } = stage;
    const coordinator = await ente.person({ roles: ['coordinator'] });
    const rosa = await ente.person({ familyName: 'Rosa' });
    const desk = await Visitor.open(browser, app.url);
    await desk.signIn(coordinator.login);
    await desk.goto('/evaluation');
    await desk.page.locator('#f-name').fill('Tavolo di Alba');
    await desk.page.locator('#f-components').fill('Residenti 1\nAutisti 1\nOperatori 1');
    await desk.page.locator('#f-quorum').fill('2');
    await desk.press('Crea il tavolo');
    expect(await desk.text()).toContain('3. Operatori');
    await look(desk, 'table');
    const table = new URL(desk.page.url()).pathname;
    await seat(desk, rosa, 1);
    await seat(desk, await ente.person(), 2);
    await seat(desk, await ente.person(), 3);

    await desk.goto(`${table}/rounds`);
    await desk.page.locator('#f-name').fill('Il primo anno');
    await desk.page.locator('#f-fromDay').fill('2026-01-01');
    await desk.page.locator('#f-toDay').fill('2026-06-30');
    await desk.page.locator('#f-closesOn').fill(day(20));
    await desk.page.locator('#f-questions').fill('Come va il trasporto?');
    await desk.press('Prepara');
    await desk.press('Apri i giudizi');
    await look(desk, 'round');
    const round = new URL(desk.page.url()).pathname;

    const reader = await Visitor.open(browser, app.url, { width: 360, javaScript: false });
    await reader.signIn(rosa.login);
    await reader.goto('/me/evaluation');
    await reader.press('Il primo anno');
    await reader.page.locator('[name="values.v1"]').selectOption('4');
    await reader.page.locator('[name="notes.v1"]').fill('Il lunedì non passa nessuno');
    await reader.press('Salva i giudizi');
    await look(reader, 'rated');
    await desk.goto(round);
    expect(await desk.text()).not.toContain('Il lunedì non passa nessuno');

    await desk.goto(`${round}/sheets`);
    for (const [index, value] of [
      [2, '2'],
      [3, '5'],
    ] as const) {
      await desk.goto(`${round}/typed`);
      await desk.page.locator('#f-seatId').selectOption({ index });
      await desk.page.locator('[name="values.v1"]').fill(value);
      await look(desk, 'typed');
      await desk.press('Salva');
    }
    await desk.goto(round);
    expect(await desk.text()).toContain('Il lunedì non passa nessuno');
    await look(desk, 'closed');
    await desk.goto(`${round}/sheets`);
    expect(await desk.text()).toContain('Tutti i posti hanno già risposto.');
    await desk.goto(`${table}/story`);
    await reader.goto('/me/evaluation');
    await reader.press('Il primo anno');
    expect(await reader.text()).toContain('Come va il trasporto?');
    await look(reader, 'read');
    await desk.close();
    await reader.close();
  });
});
