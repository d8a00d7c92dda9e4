// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PageClient } from '../../support/page-client.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { Door, LEVEL_2 } from '../../api/openid/door.js';
import { OutsideVisitor } from '../../api/openid/outside-stage.js';

let door: Door;
let carlas: PageClient;
const born = '1961-04-07';

beforeAll(async () => {
  door = await Door.open();
  await door.add();
  carlas = await PageClient.open(door.app.url, door.ente, door.carlaId);
});
afterAll(() => door?.close());

const visitor = () => new OutsideVisitor(door.app);

/** Somebody whom the provider knows by that code, and by that name. */
function comes(letters: string, givenName: string, familyName: string, more: Record<string, unknown> = {}): string {
  const code = fiscalCodeFor(born, letters);
  door.idp.next = {
    claims: {
      sub: letters,
      fiscal_number: `TINIT-${code}`,
      given_name: givenName,
      family_name: familyName,
      birthdate: born,
      ...more,
    },
    level: LEVEL_2,
  };
  return code;
}

interface Asked {
  readonly id: string;
  readonly givenName: string;
  readonly state: string;
  readonly alike: { id: string }[];
}
const waiting = async () => (await door.carla.get<{ items: Asked[] }>('/join-requests')).body.items;
const idOf = async (givenName: string) => (await waiting()).find((one) => one.givenName === givenName)?.id ?? '';

describe('somebody whom nobody knows by their code', () => {
  it('asks to join, once however often they come, and can leave a number', async () => {
    comes('VRDNNA', 'ANNA MARIA', "D'ANGELO");
    const one = visitor();
    expect((await one.enter()).location).toBe('/sign-in/asked');
    expect((await one.visit('/sign-in/asked')).text).toContain('Abbiamo la tua richiesta');
    expect((await one.post('/sign-in/asked', { phone: 'x' })).status).toBe(422);
    expect((await one.post('/sign-in/asked', { phone: '347 123 4567' })).location).toBe('/sign-in/asked');
    await Promise.all([visitor().enter(), visitor().enter()]);
    expect(await waiting()).toMatchObject([
      { givenName: 'Anna Maria', familyName: "D'Angelo", phone: '+393471234567' },
    ]);
    expect(await one.isIn()).toBe(false);
    expect((await visitor().visit('/sign-in/asked')).location).toBe('/sign-in');
  });

  it('stands on the board, is taken in as somebody new, and then comes in', async () => {
    expect((await carlas.get('/board?list=join_requests')).text).toContain("Anna Maria D'Angelo");
    const page = `/join-requests/${await idOf('Anna Maria')}`;
    expect((await carlas.get(page)).text).toContain('Nessuno qui le somiglia');
    const { location } = await carlas.post(`${page}/accept`, {});
    expect(location).toMatch(/^\/people\//);
    comes('VRDNNA', 'ANNA MARIA', "D'ANGELO");
    const one = visitor();
    await one.enter();
    expect([await one.isIn(), (await waiting()).length]).toEqual([true, 0]);
    const people = await door.ente.query(
      `SELECT roles.role FROM people p JOIN role_grants roles ON roles.person_id = p.id
      WHERE p.family_name = $1`,
      ["D'Angelo"],
    );
    expect(people.rows).toEqual([{ role: 'resident' }]);
  });

  it('turns out to be whom an operator has registered with a slip in the name', async () => {
    const slip = await door.carla.post<{ id: string }>('/people', {
      givenName: 'Giuseppina',
      familyName: 'Feraris',
      birthDate: born,
    });
    const code = comes('FRRGPP', 'Giuseppina', 'Ferraris');
    const one = visitor();
    await one.enter();
    const id = await idOf('Giuseppina');
    const { body } = await door.carla.get<Asked>(`/join-requests/${id}`);
    expect(body.alike.map((alike) => alike.id)).toEqual([slip.body.id]);
    const page = await carlas.get(`/join-requests/${id}`);
    expect(page.text).toContain('Giuseppina Feraris');
    expect(page.html).not.toContain(code);
    expect((await carlas.post(`/join-requests/${id}/accept`, { personId: slip.body.id })).location).toBe(
      `/people/${slip.body.id}`,
    );
    const again = await door.carla.post(`/join-requests/${id}/accept`, { personId: slip.body.id });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'join_request.wrong_state' })]);
    expect((await one.visit('/sign-in/asked')).text).toContain('Puoi entrare');
    await one.enter();
    expect(await one.isIn()).toBe(true);
  });

  it('is told no with a word, which stands when they come again', async () => {
    comes('BNCPLA', 'Paola', 'Bianchi');
    const one = visitor();
    await one.enter();
    const page = `/join-requests/${await idOf('Paola')}`;
    const refused = await carlas.post(`${page}/decline`, { word: '' });
    expect([refused.status, refused.html.includes('id="f-word-error"')]).toEqual([422, true]);
    expect((await carlas.post(`${page}/decline`, { word: 'Abiti fuori dai nostri comuni.' })).status).toBe(303);
    await one.enter();
    const { text } = await one.visit('/sign-in/asked');
    expect(text).toContain('Abiti fuori dai nostri comuni.');
    expect(await waiting()).toEqual([]);
    await door.ente.query(
      `UPDATE join_requests SET decided_at = decided_at - interval '31 days' WHERE given_name = 'Paola'`,
    );
    await one.enter();
    expect(await waiting()).toMatchObject([{ givenName: 'Paola' }]);
  });

  it('is accepted by one of two who press at once, and becomes one person', async () => {
    comes('NRECRL', 'Carlo', 'Neri');
    await visitor().enter();
    const id = await idOf('Carlo');
    const answers = await Promise.all([
      door.carla.post(`/join-requests/${id}/accept`, { evenIfSame: true }),
      door.carla.post(`/join-requests/${id}/accept`, { evenIfSame: true }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { rows } = await door.ente.query(`SELECT 1 FROM people WHERE family_name = 'Neri'`);
    expect(rows).toHaveLength(1);
  });

  it('comes from another country by a number of its own', async () => {
    door.idp.next = {
      claims: {
        sub: 'ro',
        eidas_id: 'RO/IT/18907',
        given_name: 'Ioana',
        family_name: 'Popescu',
        birthdate: '1990-02-01',
      },
      level: LEVEL_2,
    };
    const one = visitor();
    expect((await one.enter()).location).toBe('/sign-in/asked');
    await door.carla.post(`/join-requests/${await idOf('Ioana')}/accept`, {});
    await one.enter();
    expect(await one.isIn()).toBe(true);
  });

  it('is no request of another ente’s, nor of who only passes by', async () => {
    const { status } = await door.app.anonymous().get('/join-requests');
    expect(status).toBe(401);
    const resident = await door.ente.person();
    expect((await (await door.app.signIn(resident.login)).get('/join-requests')).status).toBe(403);
  });
});

describe('a fiscal code as staff write it down', () => {
  it('is checked where it is typed, at registration and on the person’s page', async () => {
    const typed = { givenName: 'Rosa', familyName: 'Gallo', birthDate: '1950-05-05', fiscalCode: 'GLLRSO50E45A124X' };
    const wrong = await carlas.post('/people/new', {
      ...typed,
      devices: 'none',
      channels: 'call',
      spokenLanguages: 'it',
      uiLanguage: 'it',
    });
    expect([wrong.status, wrong.html.includes('id="f-fiscalCode-error"')]).toEqual([422, true]);
    expect(wrong.html).toContain('value="GLLRSO50E45A124X"');
    const person = await door.ente.person({ withLogin: false, birthDate: '1950-05-05' });
    const page = `/people/${person.id}`;
    const short = await carlas.post(`${page}/fiscal-code`, { fiscalCode: 'GLLRSO50' });
    expect([short.status, short.text.includes('sedici lettere')]).toEqual([422, true]);
  });

  it('says where it does not agree with the card, and is kept all the same, masked', async () => {
    const person = await door.ente.person({ withLogin: false, birthDate: '1950-05-06' });
    const code = fiscalCodeFor('1950-05-05', 'GLLRSO', true);
    const { flash } = await carlas.post(`/people/${person.id}/fiscal-code`, { fiscalCode: code.toLowerCase() });
    expect(flash).toContain('altra data di nascita');
    const { html } = await carlas.get(`/people/${person.id}`);
    expect([html.includes(code), html.includes(`GLL••••••••••${code.slice(13)}`)]).toEqual([false, true]);
    const { rows } = await door.ente.query('SELECT * FROM person_identifiers WHERE person_id = $1', [person.id]);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect((await door.carla.send('DELETE', `/people/${person.id}/fiscal-code`)).status).toBe(204);
  });

  it('of somebody else is named at typing, also by two at once', async () => {
    const [rosa, lina] = [await door.ente.person({ withLogin: false }), await door.ente.person({ withLogin: false })];
    const fiscalCode = fiscalCodeFor('1944-01-01', 'XXXYYY');
    const put = (id: string) => door.carla.send('PUT', `/people/${id}/fiscal-code`, { fiscalCode });
    const answers = await Promise.all([put(rosa.id), put(lina.id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const later = answers[0]?.status === 200 ? lina : rosa;
    const { status, text } = await carlas.post(`/people/${later.id}/fiscal-code`, { fiscalCode });
    expect([status, /È già scritto per Nome\d+/.test(text)]).toEqual([409, true]);
  });

  it('of who works here is for a coordinator: an operator could come in as them', async () => {
    const olga = await door.ente.person({ roles: ['operator'] });
    const olgas = await door.app.signIn(olga.login);
    const fiscalCode = fiscalCodeFor('1970-01-01', 'KKKJJJ');
    expect((await olgas.send('PUT', `/people/${door.carlaId}/fiscal-code`, { fiscalCode })).status).toBe(403);
  });
});
