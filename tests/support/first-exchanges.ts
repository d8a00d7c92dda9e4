// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { Secret, TOTP } from 'otpauth';
import type { Visitor } from './browser.js';
import { eventually } from './eventually.js';
import type { FormTally } from './form-tally.js';
import { PASSWORD } from './world.js';

const ROME = 'Europe/Rome';
const MINUTE_MS = 60_000;
const COMUNE = 'Mondovì';

export interface NewNeighbour {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly address: string;
}

/**
 * From an empty database to what two people have done for each other, by pages alone, as the coordinator of a new ente would on the
 * telephone. What is agreed begins within the half hour before which nothing may be said to be done.
 */
export class FirstExchanges {
  private readonly names = new Map<string, { familyName: string; givenName: string }>();

  constructor(
    private readonly visitor: Visitor,
    private readonly tally: FormTally,
  ) {}

  private get page() {
    return this.visitor.page;
  }

  /** The first administrator comes in by the printed address and opens an ente; its coordinator comes in by the link. */
  async open(printed: string): Promise<void> {
    await this.visitor.goto(printed);
    const secret = (await this.page.locator('main code').innerText()).replaceAll(' ', '');
    this.tally.typedElsewhere(secret);
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await this.fill({ name: 'Ada Viglione', login: 'ada', password: PASSWORD, code: totp.generate() });
    await this.visitor.press('Fatto');
    await this.fill({ login: 'ada', password: PASSWORD, code: totp.generate({ timestamp: Date.now() + 30_000 }) });
    await this.visitor.press('Entra');
    await this.visitor.press('Apri un ente');
    await this.fill({
      name: 'Consorzio del Monregalese',
      slug: 'monregalese',
      'coordinator-givenName': 'Pia',
      'coordinator-familyName': 'Basso',
      'coordinator-email': 'pia@example.org',
    });
    await this.visitor.press('Apri l’ente');
    const link = await this.page.locator('main code').innerText();
    await this.visitor.goto(new URL(link).pathname);
    await this.fill({ birthDate: '1975-04-03', login: 'pia.basso', password: PASSWORD });
    await this.visitor.press('Fatto');
    await this.fill({ login: 'pia.basso', password: PASSWORD });
    await this.visitor.press('Entra');
    await this.follow('/settings', '/settings/comuni');
    await this.fill({ names: COMUNE });
    await this.visitor.press('Aggiungi');
  }

  /** Who they are and where they live; returns the id. */
  async register({ address, ...person }: NewNeighbour): Promise<string> {
    await this.follow('/people', '/people/new');
    await this.fill(person);
    await this.submit('form[action="/people/new"]');
    const id = /people\/([\w-]{36})/.exec(this.page.url())?.[1] ?? '';
    await this.follow(`/people/${id}/residence`);
    await this.page.locator('[name=comuneCode]').selectOption({ label: COMUNE });
    await this.fill({ address });
    await this.submit(`form[action="/people/${id}/residence"]`);
    this.names.set(id, { familyName: person.familyName, givenName: person.givenName });
    return id;
  }

  /** What somebody offers, written down for them. */
  async offer(personId: string, service: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.find(personId);
    await this.submit(`form[action="/act-for/${personId}"]`);
    await this.follow('/offers/new', `/offers/new/${service}`);
    for (const button of ['Avanti', 'Avanti', 'Pubblica l’offerta']) {
      for (const [name, value] of Object.entries(fields)) await this.put(name, value);
      await this.visitor.press(button);
    }
    await this.stopActing();
  }

  async addPlace(name: string, kind: string, address: string): Promise<void> {
    await this.follow('/places', '/places/new');
    await this.put('name', name);
    await this.put('kind', kind);
    await this.put('comune', COMUNE);
    await this.put('address', address);
    await this.submit('form[action="/places/new"]');
  }

  async giveRole(personId: string, role: string): Promise<void> {
    await this.find(personId);
    const form = `form[action="/people/${personId}/roles/grant"]`;
    await this.page.locator(`${form} [name=role]`).selectOption(role);
    await this.submit(form);
  }

  /** Looked at and written down, all of them good for a year. */
  async writePapers(personId: string): Promise<void> {
    await this.follow(`/people/${personId}/papers`);
    const until = romeDay(new Date(Date.now() + 365 * 24 * 60 * MINUTE_MS));
    for (const name of ['licenceUntil', 'insuranceUntil', 'inspectionUntil', 'coverUntil']) await this.put(name, until);
    for (const [name, value] of Object.entries({
      car: 'Panda blu',
      seats: '3',
      wheelchairSpaces: '0',
      walkerSpaces: '0',
    }))
      await this.put(name, value);
    await this.submit(`form[action="/people/${personId}/papers"]`);
  }

  async addGarden(name: string, placeName: string): Promise<void> {
    await this.follow('/gardens', '/gardens/new');
    await this.put('name', name);
    for (const [field, words] of [
      ['placeId', placeName],
      ['referentId', ''],
    ] as const) {
      const options = this.page.locator(`main [name=${field}] option`, { hasText: words });
      await this.page.locator(`main [name=${field}]`).selectOption((await options.last().getAttribute('value')) ?? '');
    }
    await this.put('plots', '4');
    await this.submit('form[action="/gardens/new"]');
  }

  async stopActing(): Promise<void> {
    await this.submit('form[action="/act-for/stop"]');
  }

  /** A request on the telephone, both yeses; returns the path of the agreement. */
  async askByPhone(personId: string, fields: Readonly<Record<string, string>>, helper: string): Promise<string> {
    await this.find(personId);
    await this.follow(`/calls/with/${personId}`, `/calls/with/${personId}?new=1#new-request`);
    for (const [name, value] of Object.entries(fields)) await this.put(name, value);
    await this.visitor.press('Pubblica e cerca chi può');
    await this.pressLike(/ dice sì a chi può$/);
    await this.pressLike(new RegExp(`^${helper} dice sì`));
    const id = /agreed\/([\w-]{36})/.exec(this.page.url())?.[1] ?? '';
    return `/agreements/${id}`;
  }

  /** Done, and confirmed by staff who have spoken to both. */
  async settle(path: string): Promise<void> {
    await this.follow(path);
    await this.visitor.press('È fatto');
    await this.visitor.press('Sì, è fatto');
    await this.visitor.press('Confermo: è andata così');
    await this.visitor.press('Sì, confermo');
  }

  async text(): Promise<string> {
    return this.visitor.text();
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, value] of Object.entries(fields)) await this.page.locator(`[id="f-${id}"]`).fill(value);
  }

  /** A field where there is one on this step: a box, a choice by its value or its words. */
  async put(name: string, value: string): Promise<void> {
    const field = this.page.locator(`main [name="${name}"]:visible`).first();
    if ((await field.count()) === 0) return;
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') {
      const named = field.locator('option', { hasText: value }).first();
      const byValue = await field.locator(`option[value="${value}"]`).count();
      await field.selectOption(byValue ? value : ((await named.getAttribute('value')) ?? ''));
    } else await field.fill(value);
  }

  /** Whose page is not open yet is looked for by both names, as the search asks. */
  private async find(personId: string): Promise<void> {
    const path = `/people/${personId}`;
    if (new URL(this.page.url()).pathname === path) return;
    await this.follow('/people');
    await this.fill(this.names.get(personId) ?? {});
    await this.submit('main form[action="/people"]');
    await this.follow(path);
  }

  /** From link to link, as who knows no address; what the page itself does not lead to stands in the menu. */
  async follow(...paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const shown = this.page.locator(`a[href="${path}"]`).filter({ visible: true });
      for (const menu of ['.nav-small > summary', '.nav-small .nav-more summary'])
        if ((await shown.count()) === 0) await this.page.locator(menu).click();
      await Promise.all([this.page.waitForNavigation(), shown.first().click({ timeout: 5_000 })]);
      await this.visitor.check();
    }
  }

  async pressLike(name: RegExp): Promise<void> {
    await eventually(async () => (await this.page.locator('main').getByRole('button', { name }).count()) > 0);
    const button = this.page.locator('main').getByRole('button', { name }).first();
    await Promise.all([this.page.waitForNavigation(), button.click()]);
    await this.visitor.check();
  }

  async submit(form: string): Promise<void> {
    const button = this.page.locator(`${form} button`).last();
    await Promise.all([this.page.waitForNavigation(), button.click()]);
    await this.visitor.check();
  }
}

/** An hour that is about to come, so that what is agreed for it may be done at once: on whatever day that is in Rome. */
export function soon(minutes = 20): { date: string; time: string; until: string } {
  const at = (more: number): DateTime => DateTime.fromMillis(Date.now() + more * MINUTE_MS, { zone: ROME });
  return {
    date: romeDay(at(minutes).toJSDate()),
    time: at(minutes).toFormat('HH:mm'),
    until: at(minutes + 180).toFormat('HH:mm'),
  };
}
