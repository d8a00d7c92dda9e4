// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { smsConsent } from '../builders/identity.js';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

describe('a ride by text, on the trial telephones', () => {
  const stage = setStage();

  async function giveMobile(personId: string, name: string, number: string): Promise<void> {
    await stage.ente.query("UPDATE people SET given_name = $2, phone = $3, channels = '{sms,call}' WHERE id = $1", [
      personId,
      name,
      number,
    ]);
    await stage.ente.add(smsConsent({ personId }));
  }

  it.each([1280, 360])('is asked for, answered, agreed and called off (%d wide)', async (width) => {
    const { ente, app, browser } = stage;
    const rider = await ente.person({ devices: 'basic_phone', withLogin: false, birthDate: '1944-04-04' });
    const driver = await ente.driver();
    const operatorPerson = await ente.person({ roles: ['operator'] });
    const names = width === 360 ? ['Rina', 'Mario'] : ['Nina', 'Marco'];
    await giveMobile(rider.id, names[0] ?? '', `+3933300${width}1`.padEnd(13, '0'));
    await giveMobile(driver.id, names[1] ?? '', `+3933300${width}2`.padEnd(13, '0'));
    const day = dayAhead(width === 360 ? 4 : 5).slice(0, 10);
    const posted = await new ApiClient(app.url, await openSession(ente, driver.id, 'api')).post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    expect(posted.status).toBe(201);

    const operator = await Visitor.open(browser, app.url, { width });
    await operator.signIn(operatorPerson.login);
    await operator.goto(`/demo/phones?with=${rider.id}&with=${driver.id}`);
    const screen = (name: string) => operator.page.getByLabel(`Messaggi di ${name}`);
    const write = async (name: string, text: string): Promise<void> => {
      await operator.page.getByLabel(`Scrivi come ${name}`).fill(text);
      await Promise.all([
        operator.page.waitForNavigation(),
        screen(name).getByRole('button', { name: 'Manda' }).click(),
      ]);
      await operator.untilLive();
    };
    const [riderName = '', driverName = ''] = names;
    await write(riderName, `passaggio ospedale ${DateTime.fromISO(day).toFormat('d/M')} ore 9`);
    await screen(riderName).getByText('Rispondi SI per confermare').waitFor();
    await write(riderName, 'sì');
    await screen(riderName).getByText(`${driverName} può portarti`).waitFor();
    await screen(driverName).getByText(`${riderName} chiede un passaggio`).waitFor();
    await write(driverName, 'si');
    await screen(driverName).getByText('Ora aspettiamo').waitFor();
    await write(riderName, 'ok');
    await screen(riderName).getByText(`D'accordo con ${driverName}`).waitFor();
    await screen(driverName).getByText(`Siete d'accordo, tu e ${riderName}`).waitFor();
    await operator.check();
    expect(await operator.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await write(riderName, 'annulla');
    await screen(riderName).getByText('Rispondi SI per annullare').waitFor();
    await write(riderName, 'sì');
    await screen(riderName).getByText('Annullato:').waitFor();
    await screen(driverName).getByText(`L'accordo con ${riderName} è annullato`).waitFor();

    await write(riderName, 'ho perso il bastone sul pullman');
    await screen(riderName).getByText('Ti chiamiamo noi').waitFor();
    await operator.goto('/texts');
    await Promise.all([
      operator.page.waitForNavigation(),
      operator.page.locator('main').getByRole('link', { name: 'Leggi' }).last().click(),
    ]);
    await operator.check();
    expect(await operator.text()).toContain('ho perso il bastone');
    await operator.press('Fatto, ci ho pensato');
    await operator.goto(`/people/${rider.id}`);
    expect(await operator.text()).toContain('Ha detto sì agli SMS');
    await operator.close();
  });
});
