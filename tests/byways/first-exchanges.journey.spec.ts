// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { FirstExchanges, soon } from '../support/first-exchanges.js';
import { FormTally } from '../support/form-tally.js';
import { HANDS, minutesOf } from '../support/keystroke-model.js';
import { type ServedApp, serveApp } from '../support/served.js';

/** From an empty database to what two neighbours have done for each other. */
const MOST_FORMS = 25;
const WRITTEN = readFileSync(`${import.meta.dirname}/../../docs/opening.md`, 'utf8');

/** The figures of a row of the table. */
function writtenOf(service: string): number[] {
  const row = WRITTEN.split('\n').find((line) => line.startsWith(`| ${service} |`)) ?? '';
  return row.split('|').slice(2, -1).map(Number);
}

const rosa = {
  givenName: 'Rosa',
  familyName: 'Bianchi',
  birthDate: '1944-02-02',
  phone: '0174 440001',
  address: 'Via Roma 1',
};
const luca = {
  givenName: 'Luca',
  familyName: 'Verdi',
  birthDate: '1980-02-02',
  phone: '0174 440002',
  address: 'Via Roma 5',
};
const dino = {
  givenName: 'Dino',
  familyName: 'Neri',
  birthDate: '1970-02-02',
  phone: '0174 440003',
  address: 'Via Roma 9',
};
const anna = {
  givenName: 'Anna',
  familyName: 'Gallo',
  birthDate: '1950-02-02',
  phone: '0174 440004',
  address: 'Via Roma 11',
};

describe('a new ente, by pages alone', () => {
  let app: ServedApp;
  let browser: Browser;
  let visitor: Visitor;
  let tally: FormTally;
  let pia: FirstExchanges;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    [app, browser] = await Promise.all([serveApp({ DEMO: 'off', REQUESTS_PER_MINUTE: '100000' }), openBrowser()]);
    visitor = await Visitor.open(browser, app.url, { width: 360 });
    tally = await FormTally.of(visitor.page);
    pia = new FirstExchanges(visitor, tally);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await app.close();
  });

  /** Settled on the page; how much it took stands in the docs as it is here. */
  async function expectSettled(service: string): Promise<void> {
    expect(await visitor.text()).toContain('Tutto fatto. Da un conto all’altro');
    const { forms, pages, effort, story } = tally;
    const minutes = [HANDS.usual, HANDS.slow].map((hand) => minutesOf(effort, hand));
    const now = [forms, pages, effort.presses, effort.keys, ...minutes.map((some) => Math.round(some))];
    console.info(`First ${service} settled: | ${[service, ...now].join(' | ')} | ${JSON.stringify(effort)}`);
    const written = writtenOf(service);
    expect({ written: written.slice(0, 2), story }).toEqual({ written: [forms, pages], story });
    // A form offers today and the next hour: close to midnight one types the day as well.
    for (const [index, count] of [effort.presses, effort.keys].entries())
      expect(Math.abs((written[2 + index] ?? 0) - count)).toBeLessThanOrEqual(count / 20);
    for (const [index, count] of minutes.entries())
      expect(Math.abs((written[4 + index] ?? 0) - count)).toBeLessThanOrEqual(1.5);
  }

  it('comes to its first help in the condominio', async () => {
    const printed = (): string => /http[^"\s]+(\/installation\/join\/[\w-]+)/.exec(app.log())?.[1] ?? '';
    await eventually(() => printed() !== '');
    await pia.open(printed());
    ids['rosa'] = await pia.register(rosa);
    ids['luca'] = await pia.register(luca);
    const { date, time, until } = soon();
    const offered = { category: 'shopping', title: 'Faccio la spesa', date, from: time, until };
    await pia.offer(ids['luca'], 'condominio', offered);
    await pia.settle(await pia.askByPhone(ids['rosa'], { what: 'condominio:shopping', date, time }, 'Luca'));
    await expectSettled('condominio');
    expect({ story: tally.story, isFew: tally.forms <= MOST_FORMS }).toEqual({ story: tally.story, isFew: true });
  });

  it('then to its first ride', async () => {
    await pia.addPlace('Ospedale di Mondovì', 'hospital', 'Via San Rocchetto 99');
    ids['dino'] = await pia.register(dino);
    await pia.giveRole(ids['dino'], 'driver');
    await pia.writePapers(ids['dino']);
    const { date, time, until } = soon();
    const offered = { title: 'Vado in ospedale', seats: '3', date, from: time, until, toPlaceId: 'Ospedale' };
    await pia.offer(ids['dino'], 'trasporto', offered);
    ids['anna'] = await pia.register(anna);
    const asked = { what: 'trasporto:ride', toPlaceId: 'Ospedale', date, time, timing: 'leave' };
    await pia.settle(await pia.askByPhone(ids['anna'], asked, 'Dino'));
    await expectSettled('trasporto');
  });

  it('and to its first crate', async () => {
    await pia.addPlace('Orto dei Gigli', 'garden', 'Via dei Gigli');
    const gardener = ids['luca'] ?? '';
    await pia.giveRole(gardener, 'gardener');
    await pia.addGarden('Orto dei Gigli', 'Orto dei Gigli');
    const { date, time, until } = soon();
    const offered = { title: 'Zucchine', crop: 'zucchine', kg: '6', crateKg: '3', date, from: time, until };
    await pia.offer(gardener, 'orti', offered);
    await pia.settle(await pia.askByPhone(ids['rosa'] ?? '', { what: 'orti:produce' }, 'Luca'));
    await expectSettled('orti');
  });
});
