// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

/** A4 less its margins, in CSS pixels. */
const PRINTED_WIDTH = Math.floor(((210 - 24) / 25.4) * 96);

interface Printed {
  readonly pages: number;
  readonly text: string;
}

/** Prints the page as somebody would: pages counted in the PDF, the words on paper, and nothing wider than the sheet. */
async function print({ page }: Visitor): Promise<Printed> {
  await page.emulateMedia({ media: 'print' });
  const size = page.viewportSize();
  await page.setViewportSize({ width: PRINTED_WIDTH, height: 900 });
  const wide = (await page.evaluate(
    `[...document.querySelectorAll('.paper *')].filter((one) => one.getBoundingClientRect().right > ${PRINTED_WIDTH + 1}).map((one) => one.outerHTML.slice(0, 120))`,
  )) as string[];
  expect(wide).toEqual([]);
  const cut = (await page.evaluate(
    "[...document.querySelectorAll('.paper-card')].filter((card) => card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth).length",
  )) as number;
  expect(cut).toBe(0);
  const text = await page.locator('body').innerText();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  if (size) await page.setViewportSize(size);
  return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, text };
}

describe('paper', () => {
  const stage = setStage();
  const ids: Record<string, string> = {};
  let login = '';

  beforeAll(async () => {
    const { ente } = stage;
    await ente.query("UPDATE enti SET name = 'Consorzio Socio-Assistenziale Alba-Langhe-Roero' WHERE id = $1", [
      ente.id,
    ]);
    await ente.query(
      `UPDATE enti SET settings = settings || '{"officePhone":"0173 123456","officeHours":"lunedì e giovedì, 9-12"}' WHERE id = $1`,
      [ente.id],
    );
    const olga = await ente.person({ roles: ['operator'] });
    const rosa = await ente.person({ familyName: 'Riservata' });
    const gino = await ente.person({ roles: ['resident', 'gardener'] });
    const marco = await ente.driver();
    Object.assign(ids, { rosa: rosa.id, gino: gino.id, marco: marco.id, garden: await ente.garden(gino.id) });
    login = olga.login;
    const visitor = await Visitor.open(stage.browser, stage.app.url);
    await visitor.signIn(rosa.login);
    const post = (body: object) =>
      visitor.page
        .evaluate(`fetch('/api/v1/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: ${JSON.stringify(rosa.login)}, password: 'una-frase-di-prova-lunga' }) })
        .then((r) => r.json()).then(({ token }) => fetch('/api/v1/requests', { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token }, body: ${JSON.stringify(JSON.stringify(body))} })).then((r) => r.status)`);
    for (const hour of ['09', '10', '11', '12', '13', '14', '15', '16', '17']) {
      const when = { windows: [{ start: dayAhead(2, `${hour}:00`), end: dayAhead(2, `${hour}:30`) }] };
      expect(
        await post({ service: 'condominio', category: 'shopping', title: 'Pastiglie per la pressione', when }),
      ).toBe(201);
    }
    await visitor.close();
  });

  it('hangs in the hallway without a name on it', async () => {
    const olga = await Visitor.open(stage.browser, stage.app.url);
    await olga.signIn(login);
    await olga.goto('/board');
    await olga.page.locator('main').getByRole('link', { name: 'Foglio per la scala', exact: true }).click();
    await olga.check();
    const block = olga.page.locator('details', { has: olga.page.locator('#f-place') });
    if ((await block.getAttribute('open')) === null) await block.locator('summary').click();
    await block.locator('.radio-cards label').first().click();
    await olga.press('Mostra il foglio');
    expect(await olga.page.getByRole('button', { name: 'Stampa' }).isVisible()).toBe(true);
    const { pages, text } = await print(olga);
    expect(pages).toBe(1);
    expect(text.match(/[A-HJ-NP-Z]-\d{1,2}/g)).toHaveLength(9);
    expect(text).toContain('Telefona al 0173 123456');
    expect(text).toContain('lunedì e giovedì');
    expect(text).not.toMatch(/Riservata|Pastiglie|Stampa\n|Esci|Casa/);
    const code = /[A-HJ-NP-Z]-\d{1,2}/.exec(text)?.[0] ?? '';
    await olga.goto('/paper');
    await olga.page.locator('#f-code').fill(code.toLowerCase());
    await olga.press('Cerca');
    expect(await olga.text()).toContain('Pastiglie per la pressione');
    await olga.close();
  });

  it('makes a card that finds its person, eight on a sheet', async () => {
    const olga = await Visitor.open(stage.browser, stage.app.url);
    await olga.signIn(login);
    await olga.goto(`/people/${ids['rosa']}`);
    await olga.page.getByRole('link', { name: 'Tessera', exact: true }).click();
    await olga.check();
    await olga.press('Fai la tessera');
    expect((await print(olga)).pages).toBe(1);
    await olga.page.getByRole('link', { name: 'Otto su un foglio' }).click();
    await olga.check();
    const { pages, text } = await print(olga);
    expect(pages).toBe(1);
    expect(text.match(/Riservata/g)).toHaveLength(8);
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? '';
    const stranger = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
    await stranger.goto(`/paper/cards/${code}`);
    expect(await stranger.text()).toContain('Porta questa tessera in ufficio');
    expect(await stranger.text()).not.toContain('Riservata');
    await olga.goto(`/paper/cards/${code}`);
    expect(await olga.text()).toContain('Riservata');
    for (const visitor of [olga, stranger]) await visitor.close();
  });

  it('tells minutes, drives and delegations on one sheet each', async () => {
    const olga = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
    await olga.signIn(login);
    const sheets = [
      [`/paper/people/${ids['rosa']}/minutes`, 'dato e ricevuto sono pari'],
      [`/paper/people/${ids['marco']}/drive`, 'non ci sono viaggi'],
      [`/paper/people/${ids['rosa']}/delegation`, 'Firma di chi riceve la delega'],
    ] as const;
    for (const [path, words] of sheets) {
      await olga.goto(path);
      const { pages, text } = await print(olga);
      expect({ path, pages }).toEqual({ path, pages: 1 });
      expect(text).toContain(words);
    }
    await olga.close();
  });

  it('goes to the garden and comes back', async () => {
    const olga = await Visitor.open(stage.browser, stage.app.url);
    await olga.signIn(login);
    await olga.goto(`/gardens/${ids['garden']}`);
    await olga.page.getByRole('link', { name: 'Foglio delle presenze' }).click();
    await olga.check();
    const { pages, text } = await print(olga);
    expect(pages).toBe(1);
    expect(text).toContain('Firma');
    await olga.page.getByRole('link', { name: 'Scrivi il foglio tornato' }).click();
    await olga.check();
    await olga.page.getByLabel('Arrivo').first().fill('09:00');
    await olga.page.getByLabel('Uscita').first().fill('10:30');
    await olga.press('Conta i minuti');
    expect(await olga.text()).toContain('1 ora e 30 minuti');
    await olga.press('Salva le presenze');
    expect(await olga.text()).toContain('1 ora e 30 minuti');
    await olga.close();
  });
});
