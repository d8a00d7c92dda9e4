// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

describe('a garden and its book', () => {
  const stage = setStage();

  it('sets aside, sells, is paid and says what it covers, on a small telephone with scripts off', async () => {
    const { ente, app, browser } = stage;
    const teresa = await ente.person({ roles: ['resident', 'gardener'] });
    const path = `/gardens/${await ente.garden(teresa.id)}`;
    const keeper = new ApiClient(app.url, await openSession(ente, teresa.id, 'api'));
    await keeper.post('/offers', {
      ...{ service: 'orti', category: 'produce', title: 'Zucche', placeId: ente.places['garden'] },
      when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
      details: { gardenId: ente.gardenId, crop: 'zucche', kg: 20, crateKg: 2 },
    });
    const referent = await Visitor.open(browser, app.url, { width: 360, javaScript: false });
    await referent.signIn(teresa.login);
    await referent.goto(path);
    await referent.press('Conti dell’orto');
    await referent.press('Da vendere');
    await referent.page.locator('#f-harvestId').selectOption({ index: 1 });
    await referent.page.locator('#f-kg').fill('10');
    await referent.press('Salva');
    await referent.press('Prezzi');
    await referent.page.locator('#f-product').fill('Zucche');
    await referent.page.locator('#f-price').fill('2,5');
    await referent.press('Salva');
    await referent.goto(`${path}/book/sell`);
    await referent.page.locator('[name="buyerName"]').fill('Trattoria del Ponte');
    await referent.page.locator('[name="lines.0.harvestId"]').selectOption({ index: 1 });
    await referent.page.locator('[name="lines.0.priceId"]').selectOption({ index: 1 });
    await referent.page.locator('[name="lines.0.quantity"]').fill('4');
    await referent.press('Vendi e fai la ricevuta');
    expect(await referent.text()).toMatch(/Totale: 10,00\s€/);
    await referent.press('Segna il pagamento');
    expect(await referent.text()).toContain('pagata');
    await referent.goto(`${path}/book/costs`);
    await referent.page.locator('#f-kind').selectOption('seeds');
    await referent.page.locator('#f-amount').fill('40');
    await referent.press('Salva');
    await referent.goto(`${path}/book`);
    expect(await referent.text()).toMatch(/25\s%/);
    await referent.close();
  });
});
