// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay } from '@reciproca/kernel';
import { suspension } from '../../builders/conduct.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let ente: TestEnte;
let rosa: TestPerson;
let operator: PageClient;
let coordinator: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  rosa = await ente.person({ familyName: 'Rossi' });
  const open = async (role: 'operator' | 'coordinator') =>
    PageClient.open(app.url, ente, (await ente.person({ roles: [role], withLogin: false })).id);
  operator = await open('operator');
  coordinator = await open('coordinator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** What stands in a field of a page's form. */
function valueOf({ html }: { html: string }, name: string): string {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html);
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html);
  return area?.[1] ?? input?.[1] ?? '';
}

async function write(fields: Record<string, string>) {
  return operator.post(`/paper/people/${rosa.id}/letters`, {
    kind: 'welcome',
    subject: 'Benvenuta',
    body: 'Gentile Rosa',
    ...fields,
  });
}

describe('the letterhead of an ente', () => {
  it('stands on every paper, with its pictures, and on no other page', async () => {
    const saved = await coordinator.post('/settings/letterhead', {
      lines: 'Consorzio socio-assistenziale Alba\n\nvia Ognissanti 30\nprotocollo@example.org',
      footer: 'Progetto finanziato, CUP E19G24000210006',
    });
    expect(saved.status).toBe(303);
    const added = await coordinator.upload(
      '/settings/letterhead/pictures',
      { place: 'foot', alt: 'Emblema della Regione' },
      { name: 'emblema.png', content: PNG },
    );
    expect(added.status).toBe(303);

    for (const path of [
      `/paper/people/${rosa.id}/minutes`,
      `/paper/people/${rosa.id}/delegation`,
      '/reports',
      '/settings/letterhead',
    ]) {
      const { html, status } = await coordinator.get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(html).toContain('<strong>Consorzio socio-assistenziale Alba</strong>');
      expect(html).toContain('<p>via Ognissanti 30</p>');
      expect(html).toContain('CUP E19G24000210006');
      expect(html).toMatch(/<img src="\/letterhead\/[0-9a-f-]{36}" alt="Emblema della Regione"/);
    }
    expect((await coordinator.get(`/people/${rosa.id}`)).html).not.toContain('CUP E19G24000210006');
  });

  it('is a picture for those of the ente, and goes when it is taken away', async () => {
    const { html } = await coordinator.get('/settings/letterhead');
    const [, id = ''] = /\/letterhead\/([0-9a-f-]{36})"/.exec(html) ?? [];
    const own = await PageClient.open(app.url, ente, rosa.id);
    expect((await own.get(`/letterhead/${id}`)).status).toBe(200);
    expect((await coordinator.post(`/settings/letterhead/pictures/${id}/remove`, {})).status).toBe(303);
    expect((await own.get(`/letterhead/${id}`)).status).toBe(404);
    expect((await coordinator.post(`/settings/letterhead/pictures/${id}/remove`, {})).status).toBe(404);
  });

  it.each([
    ['nothing', undefined, 'Scegli un’immagine.'],
    ['a page that calls itself a logo', { name: 'logo.svg', content: '<svg onload="x()"/>' }, 'PNG, JPEG o WebP'],
    ['half a logo', { name: 'logo.png', content: PNG.subarray(0, PNG.length - 20) }, 'rovinata o tagliata'],
    ['a photo', { name: 'logo.png', content: Buffer.concat([PNG, Buffer.alloc(600_000)]) }, 'al massimo 500 kB'],
  ])('takes no %s for a logo, and keeps what was said of it', async (_what, file, words) => {
    const { status, html } = await coordinator.upload(
      '/settings/letterhead/pictures',
      { place: 'head', alt: 'Il nostro logo' },
      file,
    );
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('value="Il nostro logo"');
    expect(html).toContain('Consorzio socio-assistenziale Alba');
  });

  it('has room for eight lines', async () => {
    const lines = Array.from({ length: 9 }, (_, line) => `riga ${line}`).join('\n');
    const { status, html } = await coordinator.post('/settings/letterhead', { lines, footer: '' });
    expect(status).toBe(422);
    expect(html).toContain('riga 8');
  });
});

describe('a letter', () => {
  it('begins with what is known of the person, and shows where something is not', async () => {
    const page = await operator.get(`/paper/people/${rosa.id}/letters/new?kind=welcome`);
    expect(valueOf(page, 'body')).toMatch(/^Gentile Nome\d+ Rossi,/);
    expect(valueOf(page, 'body')).toContain('________');
  });

  it('of a suspension says why, since when and until when', async () => {
    const person = await ente.person({ withLogin: false });
    const until = dayAhead(9);
    await ente.add(suspension({ personId: person.id, reason: 'Ha detto parole brutte', until }));
    const page = await operator.get(`/paper/people/${person.id}/letters/new?kind=suspension`);
    expect(valueOf(page, 'body')).toContain('Il motivo: Ha detto parole brutte');
    expect(valueOf(page, 'body')).toContain(until.slice(0, 4));
  });

  it('about papers names those that end soon, and no others', async () => {
    const person = await ente.person({ withLogin: false });
    await ente.query('UPDATE people SET vetted_until = $2, covered_until = $3 WHERE id = $1', [
      person.id,
      dayAhead(10),
      dayAhead(400),
    ]);
    const body = valueOf(await operator.get(`/paper/people/${person.id}/letters/new?kind=papers`), 'body');
    expect(body.match(/^– /gm)).toHaveLength(1);
  });

  it('is kept as it was written and printed with its number', async () => {
    const answer = await write({ protocol: 'prot. n. 214', protocolDay: romeDay(new Date()) });
    expect(answer.status).toBe(303);
    const { text, html } = await operator.get(answer.location ?? '');
    expect(text).toContain('Protocollo n. 214 del');
    expect(html).toContain('Gentile Rosa');
    const list = await operator.get(`/paper/people/${rosa.id}/letters`);
    expect(list.html).toContain(`href="${answer.location}"`);
    const { rows } = await ente.query(
      `SELECT action, detail FROM access_log WHERE person_id = $1 AND detail ->> 'what' = 'letter' ORDER BY at`,
      [rosa.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['write', 'read']));
  });

  it.each([
    [{ protocol: '7' }, 'protocolDay', 'Scrivi anche la data di protocollo.'],
    [{ protocolDay: '2026-01-02' }, 'protocol', 'Scrivi anche il numero di protocollo.'],
    [{ protocol: '7', protocolDay: dayAhead(3) }, 'protocolDay', ''],
    [{ subject: '' }, 'subject', ''],
  ])('with %j is refused at its field, with nothing lost', async (fields, field, words) => {
    const { status, html } = await write({ body: 'Parole scritte con cura', ...fields });
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain(words);
    expect(html).toContain('Parole scritte con cura');
  });

  it('of a kind nobody knows is not written', async () => {
    expect((await write({ kind: 'nothing' })).status).toBe(422);
  });
});

describe('letters there are to write', () => {
  it('are those that say something true of the person', async () => {
    const { html } = await operator.get(`/paper/people/${rosa.id}/letters`);
    for (const [kind, isThere] of [
      ['welcome', true],
      ['attestation', false],
      ['suspension', false],
      ['papers', false],
    ] as const) {
      expect({ kind, isThere: html.includes(`letters/new?kind=${kind}"`) }).toEqual({ kind, isThere });
      const { status } = await operator.get(`/paper/people/${rosa.id}/letters/new?kind=${kind}`);
      expect({ kind, status }).toEqual({ kind, status: isThere ? 200 : 409 });
    }
  });
});

describe('the words of a letter', () => {
  it('are those of the ente once it has written them, and those of everybody again afterwards', async () => {
    const own = { subject: 'Buongiorno {nome}', body: 'Cara { Nome }, qui è {ente}.' };
    expect((await coordinator.post('/settings/letters/welcome', own)).status).toBe(303);
    const page = await operator.get(`/paper/people/${rosa.id}/letters/new?kind=welcome`);
    expect(valueOf(page, 'subject')).toMatch(/^Buongiorno Nome\d+ Rossi$/);
    expect(valueOf(page, 'body')).toMatch(/^Cara Nome\d+ Rossi, qui è /);
    expect((await coordinator.post('/settings/letters/welcome/forget', {})).status).toBe(303);
    const again = await operator.get(`/paper/people/${rosa.id}/letters/new?kind=welcome`);
    expect(valueOf(again, 'subject')).not.toContain('Buongiorno');
  });

  it('name a word in braces that stands for nothing', async () => {
    const { status, html } = await coordinator.post('/settings/letters/welcome', {
      subject: 'Ciao',
      body: 'Gentile {cognomme}, benvenuta.',
    });
    for (const body of ['Gentile {nome', 'Gentile {{nome}}'])
      expect((await coordinator.post('/settings/letters/welcome', { subject: 'Ciao', body })).status).toBe(422);
    expect(status).toBe(422);
    expect(html).toContain('«cognomme»');
    expect(html).toContain('href="#f-body"');
    expect(html).toContain('Gentile {cognomme}, benvenuta.');
  });

  it('of a kind nobody knows are not there', async () => {
    expect((await coordinator.get('/settings/letters/nothing')).status).toBe(404);
  });
});
