// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('two operators at one board', () => {
  const stage = setStage();

  async function post(resident: Visitor, title: string): Promise<void> {
    await resident.goto('/requests/new/condominio');
    await resident.page.locator('[name=category]').selectOption('shopping');
    await resident.page.locator('[name=title]').fill(title);
    await resident.press('Avanti');
    await resident.page.locator('[name=date]').fill(dayAhead(12).slice(0, 10));
    await resident.page.locator('[name=from]').fill('09:00');
    await resident.page.locator('[name=until]').fill('11:00');
    await resident.press('Avanti');
    await resident.press('Pubblica la richiesta');
  }

  it('see what residents ask at once, see each other on a card, and only one of them acts', async () => {
    const [olga, carla, anna] = [
      await stage.ente.person({ roles: ['operator'], familyName: 'Operai' }),
      await stage.ente.person({ roles: ['operator', 'coordinator'], familyName: 'Capello' }),
      await stage.ente.person(),
    ];
    const [first, second, resident] = [
      await Visitor.open(stage.browser, stage.app.url),
      await Visitor.open(stage.browser, stage.app.url),
      await Visitor.open(stage.browser, stage.app.url, { width: 360 }),
    ];
    for (const [visitor, person] of [
      [first, olga],
      [second, carla],
      [resident, anna],
    ] as const)
      await visitor.signIn(person.login);

    await first.goto('/board');
    await first.untilLive();
    await post(resident, 'Un giro in farmacia');
    await first.page
      .locator('[data-live=board]')
      .getByRole('link', { name: 'Un giro in farmacia', exact: true })
      .waitFor();

    await first.page.keyboard.press('?');
    await first.page.getByRole('dialog').waitFor();
    await first.check();
    await first.page.keyboard.press('Escape');
    await first.page.keyboard.press('j');
    await Promise.all([first.page.waitForNavigation(), first.page.keyboard.press('a')]);
    expect(await first.text()).toContain('Te ne occupi tu');
    await first.page.keyboard.press('j');
    await Promise.all([first.page.waitForURL(/\/requests\//), first.page.keyboard.press('Enter')]);
    await first.check();
    const path = new URL(first.page.url()).pathname;
    await first.untilLive();

    await second.goto(path);
    await second.untilLive();
    await first.page.locator('.card-strip').getByText('Capello guarda questa pagina').waitFor();
    expect(await second.text()).toContain('Operai guarda questa pagina');

    await first.press('Ci lavoro io');
    await second.page.locator('.card-strip-state').getByText('Operai ci sta lavorando').waitFor();
    await second.check();
    await second.press('Ritira');
    await second.press('Sì, ritira');
    expect(await second.page.locator('body').innerText()).toContain('ci sta lavorando. Aspetta che finisca');
    await first.press('Ritira');
    await first.press('Sì, ritira');
    await first.page.locator('main').getByText('Ritirata').first().waitFor();
    for (const visitor of [first, second, resident]) await visitor.close();
  });

  it('keeps its filters in the address and a view under a name, on a small screen and without scripts', async () => {
    const operator = await stage.ente.person({ roles: ['operator'] });
    const small = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
    await small.signIn(operator.login);
    await small.goto('/board');
    await small.goto('/board?view=open');
    await small.page.locator('[name=who]').selectOption('nobody');
    await small.press('Mostra');
    expect(small.page.url()).toContain('who=nobody');
    await small.close();

    const plain = await Visitor.open(stage.browser, stage.app.url, { javaScript: false });
    await plain.signIn(operator.login);
    await plain.goto('/board?view=open&urgent=true');
    await plain.page.locator('details summary').last().click();
    await plain.page.locator('[name=name]').fill('Urgenti');
    await plain.page.locator('[name=isDefault][type=checkbox]').check();
    await plain.press('Salva');
    await plain.goto('/board');
    expect(plain.page.url()).toContain('view=open&urgent=true');
    await plain.close();
  });
});
