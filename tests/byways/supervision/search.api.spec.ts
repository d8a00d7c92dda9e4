// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../../builders/identity.js';
import { household, place, residence } from '../../builders/territory.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

type Kind = { key: string; items: { href: string; title: string; facts: string[] }[]; more: boolean };

let app: TestApp;
let alba: TestEnte;
let bra: TestEnte;
let api: ApiClient;
let pages: PageClient;
let operatorId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', SECRETS_KEY: 'a-key-of-thirty-two-letters-or-so' });
  alba = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
  operatorId = (await alba.person({ withLogin: false, roles: ['operator'] })).id;
  api = new ApiClient(app.url, await openSession(alba, operatorId, 'api'));
  pages = await PageClient.open(app.url, alba, operatorId);
  ids['lucia'] = await alba.add(
    person({ givenName: 'Lucia', familyName: 'Ferrero', birthDate: '1947-01-18', phone: '+390173001006' }),
  );
  ids['other'] = await alba.add(
    person({ givenName: 'Lucia', familyName: 'Ferrero', birthDate: '1981-06-02', phone: undefined }),
  );
  ids['angelo'] = await alba.add(
    person({ givenName: 'Nicolò', familyName: 'D’Angelo', birthDate: '1960-02-03', phone: undefined }),
  );
  ids['rosa'] = await alba.add(
    person({ givenName: 'Maria Rosa', familyName: 'De Montà', birthDate: '1955-04-05', phone: undefined }),
  );
  for (let count = 0; count < 12; count += 1)
    await alba.add(
      person({
        givenName: `Gino${'abcdefghilmn'.charAt(count)}`,
        familyName: 'Bianchi',
        birthDate: '1950-01-01',
        phone: undefined,
      }),
    );
  const homeId = await alba.add(place({ kind: 'home', name: 'Casa', isPublic: false }));
  const householdId = await alba.add(household());
  const { rows } = await alba.query(
    'SELECT b.id AS block, s.id AS staircase FROM blocks b JOIN staircases s ON s.block_id = b.id WHERE b.ente_id = $1 ORDER BY s.label LIMIT 1',
    [alba.id],
  );
  const [home] = rows as { block: string; staircase: string }[];
  ids['block'] = home?.block ?? '';
  await alba.add(
    residence({
      personId: ids['lucia'],
      householdId,
      placeId: homeId,
      blockId: home?.block ?? null,
      staircaseId: home?.staircase ?? null,
    }),
  );
  await bra.add(person({ givenName: 'Lucia', familyName: 'Ferrero', birthDate: '1947-01-18', phone: '+390173001007' }));
  ids['request'] = (
    await api.post<{ id: string }>('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'Portare le borse della spesa',
      when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
      onBehalfOf: ids['lucia'],
    })
  ).body.id;
});
afterAll(async () => {
  await alba.close();
  await bra.close();
  await app.close();
});

async function find(q: string, key: string): Promise<string[]> {
  const { body } = await api.get<{ kinds: Kind[] }>(`/search?${new URLSearchParams({ q })}`);
  return body.kinds.filter((kind) => kind.key === key).flatMap(({ items }) => items.map(({ href }) => href));
}
const people = async (q: string): Promise<string[]> =>
  (await find(q, 'people')).map((href) => href.slice('/people/'.length));

describe('a person is found from any page of staff’s', () => {
  it.each([
    ['Lucia Ferrero 1947', 'lucia'],
    ['FERRERO lucia nata nel 1947', 'lucia'],
    ['ferrero l 18/1/1947', 'lucia'],
    ['signora Ferrero, 1981', 'other'],
    ['0173 001006', 'lucia'],
    ['+39 0173.001006', 'lucia'],
    ['Lucia 0173/001006', 'lucia'],
    ['NICOLO’ D ANGELO', 'angelo'],
    ["d'angelo nicolo'", 'angelo'],
    ['dangelo nic', 'angelo'],
    ['monta rosa', 'rosa'],
    ['mariarosa demonta', 'rosa'],
    ['angelo', 'angelo'],
    ['nicolo dangello', 'angelo'],
    ['ferero lucia 1981', 'other'],
  ])('by “%s”', async (q, who) => {
    expect(await people(q)).toEqual([ids[who]]);
  });

  it('by their comune beside a name, and told apart by year of birth, comune and building', async () => {
    const { body } = await api.get<{ kinds: Kind[] }>(`/search?${new URLSearchParams({ q: 'lucia ferrero alba' })}`);
    const [found] = body.kinds.find(({ key }) => key === 'people')?.items ?? [];
    expect(found).toMatchObject({ href: `/people/${ids['lucia']}`, title: 'Lucia Ferrero' });
    expect(found?.facts.slice(0, 2)).toEqual(['anno di nascita 1947', 'Alba']);
    expect(found?.facts).toHaveLength(3);
    expect(await people('ferrero lucia')).toHaveLength(2);
  });

  it('by their fiscal code', async () => {
    const code = fiscalCodeFor('1947-01-18', 'FRRLCU', true);
    expect((await api.send('PUT', `/people/${ids['lucia']}/fiscal-code`, { fiscalCode: code })).status).toBeLessThan(
      300,
    );
    expect(await people(code.toLowerCase())).toEqual([ids['lucia']]);
  });

  it('and nobody is browsed: of one name there are no more than ten', async () => {
    expect(await people('bianchi')).toEqual([]);
    expect((await pages.get('/search?q=bianchi')).text).toContain('una cosa in più');
    expect(await people('al')).toEqual([]);
    expect(await people('1950')).toEqual([]);
    expect(await people('alba 1947')).toEqual([]);
  });

  it('and every search is written down, with whom it showed', async () => {
    await people('ferrero 1947');
    const { rows } = await alba.query(
      `SELECT detail FROM access_log WHERE actor_id = $1 AND action = 'search' ORDER BY at DESC, id DESC LIMIT 1`,
      [operatorId],
    );
    expect(rows[0]?.['detail']).toMatchObject({ what: 'people', fields: ['birthDate', 'name'] });
  });
});

describe('so is what is theirs', () => {
  it('by words of its title, by whose it is, and by its address', async () => {
    const href = `/requests/${ids['request']}`;
    expect(await find('borse spesa', 'exchanges')).toEqual([href]);
    expect(await find('lucia ferrero', 'exchanges')).toEqual([href]);
    expect(await find(`https://aiuto.example.org${href}`, 'exchanges')).toEqual([href]);
  });

  it('places, and the buildings with who lives there', async () => {
    expect((await find('mercato', 'places')).length + (await find('ospedale', 'places')).length).toBeGreaterThan(0);
    const [href] = await find('blocco', 'blocks');
    expect(href).toMatch(/^\/blocks\//);
    const { html } = await pages.get(`/blocks/${ids['block']}`);
    expect(html).toContain(`<a href="/people/${ids['lucia']}">Lucia Ferrero</a>`);
  });
});

describe('the page', () => {
  it('stands behind a field on every page of staff’s, and of nobody else’s', async () => {
    expect((await pages.get('/people')).html).toContain('action="/search"');
    const resident = await alba.person({ withLogin: false });
    const own = await PageClient.open(app.url, alba, resident.id);
    expect((await own.get('/inbox')).html).not.toContain('action="/search"');
    expect((await own.get('/search?q=lucia+ferrero')).status).toBe(403);
  });

  it('is not needed from the board, where names lead on by themselves', async () => {
    expect((await pages.get('/board')).html).toContain(`<a href="/people/${ids['lucia']}">Lucia Ferrero</a>`);
  });

  it('says what is wrong at the field, and what to do where nothing is found', async () => {
    const short = await pages.get('/search?q=l');
    expect([short.status, short.html.includes('aria-invalid="true"')]).toEqual([422, true]);
    expect((await pages.get('/search?q=zzyx+qwrt')).text).toContain('Qui non c’è niente con queste parole');
    expect((await pages.get('/search?q=RSSMRA47A01A124X')).status).toBe(422);
  });
});
