// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface BoardPart {
  readonly items: readonly { readonly title: string }[];
  readonly next: string | null;
}

const HERE = { lat: 44.70123, lon: 8.03612 };
const NEAR = { lat: 44.7019, lon: 8.0366 };
const FAR = { lat: 44.68553, lon: 8.02031 };

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let reader: PageClient;
let readerId: string;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  readerId = await livesAt({ address: 'Via Casa 1', ...HERE });
  reader = await PageClient.open(app.url, ente, readerId);
  await post('requests', 'Perché no, la spesa', { home: FAR, day: 3 });
  await post('requests', 'Il pane 100% integrale', { home: NEAR, day: 2, description: 'Dal forno di Ca’ Nostra' });
  await post('requests', 'Una mano in casa', { home: NEAR, day: 9, category: 'babysitting' });
  await post('offers', 'Faccio la spesa', { home: NEAR, day: 2 });
  await post('offers', 'Spesa con il carrello', { home: FAR, day: 4 });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function livesAt(home: object): Promise<string> {
  const { id } = await ente.person({ withLogin: false });
  const where = { home: { comuneCode: '004003', ...home } };
  expect((await operator.client.send('PUT', `/people/${id}/residence`, where)).status).toBe(200);
  return id;
}

interface Posted {
  readonly home: { lat: number; lon: number };
  readonly day: number;
  readonly category?: string;
  readonly description?: string;
}
async function post(
  path: 'offers' | 'requests',
  title: string,
  { home, day, category, ...rest }: Posted,
): Promise<void> {
  const { status } = await operator.client.post(`/${path}`, {
    service: 'condominio',
    category: category ?? 'shopping',
    title,
    ...rest,
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    durationMinutes: 60,
    visibility: 'ente',
    onBehalfOf: await livesAt({ address: `Via ${title} 3`, ...home }),
  });
  expect(status).toBe(201);
}

const TITLES = [
  'Perché no, la spesa',
  'Il pane 100% integrale',
  'Una mano in casa',
  'Faccio la spesa',
  'Spesa con il carrello',
];
/** Those of them that are on the page, in its order. */
async function shown(search: string): Promise<string[]> {
  const { text } = await reader.get(`/around?${search}`);
  return TITLES.filter((title) => text.includes(title)).toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
}

describe('the neighbours’ board', () => {
  it('is searched in words, whatever their accents and case, each of them somewhere', async () => {
    expect(await shown('words=PERCHE')).toEqual(['Perché no, la spesa']);
    expect(await shown('words=forno pane')).toEqual(['Il pane 100% integrale']);
    expect(await shown('words=forno spesa')).toEqual([]);
    expect(await shown(`words=${encodeURIComponent('100%')}`)).toEqual(['Il pane 100% integrale']);
    expect(await shown(`words=${encodeURIComponent('%_%')}`)).toEqual([]);
    expect(await shown('words=alba&category=babysitting')).toEqual(['Una mano in casa']);
  });

  it('is never searched by where somebody lives', async () => {
    expect(await shown('words=via')).toEqual([]);
  });

  it('is narrowed to a day, and to the days that come', async () => {
    expect(await shown(`day=${dayAhead(2, '09:00').slice(0, 10)}`)).toEqual(['Il pane 100% integrale']);
    expect((await shown('days=week')).toSorted()).toEqual(['Il pane 100% integrale', 'Perché no, la spesa']);
    expect(await shown('days=today')).toEqual([]);
  });

  it('is narrowed by how far it is, and begins with what is nearest or soonest', async () => {
    expect((await shown('within=1000')).toSorted()).toEqual(['Il pane 100% integrale', 'Una mano in casa']);
    expect((await shown('order=near')).at(-1)).toBe('Perché no, la spesa');
    expect(await shown('order=soon')).toEqual(['Il pane 100% integrale', 'Perché no, la spesa', 'Una mano in casa']);
    expect((await reader.get('/around?order=near')).text).toContain('vicino a casa');
  });

  it('says which day it cannot read, with nothing lost of what was asked', async () => {
    const { status, html, text } = await reader.get('/around?words=pane&day=marted%C3%AC');
    expect(status).toBe(422);
    expect(text).toContain('Scrivi un giorno come');
    expect(html).toContain('value="martedì"');
    expect(html).toContain('value="pane"');
    expect(text).toContain('Il pane 100% integrale');
  });

  it('leads on where there is nothing', async () => {
    const { html, text } = await reader.get('/around?words=elicottero');
    expect(text).toContain('Niente di quello che cerchi');
    expect(html).toContain('href="/offers/new"');
    expect(html).toContain('href="/around?kind=request"');
  });

  it('tells who does what, with how many and how near', async () => {
    const { text, html } = await reader.get('/around?kind=offer&view=kinds');
    expect(text).toContain('2 persone lo offrono · qualcuno vicino a casa');
    expect(html).toContain('category=shopping');
    expect(await shown('kind=offer&category=shopping&service=condominio&order=near')).toEqual([
      'Faccio la spesa',
      'Spesa con il carrello',
    ]);
  });

  it('is asked for in the same way through the API, page by page', async () => {
    const client = (await signIn(app, ente, readerId)).client;
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const path = `/requests?scope=around&order=near&limit=1${after ? `&after=${after}` : ''}`;
      const page: Answer<BoardPart> = await client.get<BoardPart>(path);
      expect(page.status).toBe(200);
      titles.push(...page.body.items.map(({ title }) => title));
      after = page.body.next;
    } while (after);
    expect(titles).toHaveLength(3);
    expect(titles.at(-1)).toBe('Perché no, la spesa');
    expect((await client.get('/requests?scope=around&within=1')).status).toBe(422);
  });

  it('shows what one could do oneself: not what lies in another appointment', async () => {
    expect((await shown('free=true')).toSorted()).toEqual(['Il pane 100% integrale', 'Perché no, la spesa']);
    const { client } = await signIn(app, ente, readerId);
    const day = dayAhead(2, '09:00').slice(0, 10);
    expect((await client.post('/absences', { startsOn: day, endsOn: day })).status).toBe(201);
    expect(await shown('free=false&free=true')).toEqual(['Perché no, la spesa']);
    expect(await shown('free=false')).toHaveLength(3);
  });
});
