// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { session } from '../../builders/identity.js';
import { organisation, privacyNotice } from '../../builders/privacy.js';
import { ago } from '../../builders/row.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: TestPerson;
let coordinator: TestPerson;
let anna: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  coordinator = await ente.person({ roles: ['coordinator'] });
  anna = await ente.person();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

interface Answered {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}
async function send(who: TestPerson, path: string, fields: Record<string, string>): Promise<Answered> {
  const form = await openForm(app.url);
  const token = await openSession(ente, who.id, 'web');
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: `${form.cookie}; reciproca_session=${token}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ _csrf: form.token, ...fields }).toString(),
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}
async function open(who: TestPerson | null, path: string): Promise<Answered> {
  const cookie = who ? `reciproca_session=${await openSession(ente, who.id, 'web')}` : '';
  const answer = await fetch(app.url + path, { redirect: 'manual', headers: { cookie, 'accept-language': 'it' } });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}
const showings = async (personId: string): Promise<unknown[]> =>
  (
    await ente.query(
      'SELECT n.version, s.channel, s.read_by FROM privacy_notice_showings s JOIN privacy_notices n ON n.id = s.notice_id WHERE s.person_id = $1 ORDER BY s.shown_at',
      [personId],
    )
  ).rows;

const words = {
  version: '2026-1',
  validFrom: '2026-01-01',
  textIt: 'Teniamo il tuo nome.\nLo vede chi ti aiuta.',
  textEn: 'We keep your name. Helpers see it.',
};
const NEW = 'Che cosa facciamo dei tuoi dati';
let first = '';

describe('a privacy notice', () => {
  it('is nowhere while there is none', async () => {
    expect((await open(anna, '/')).text).not.toContain(NEW);
    expect((await open(null, '/privacy')).status).toBe(200);
    expect((await open(operator, '/privacy-notices/untold')).text).toContain('Non c’è ancora un’informativa');
    expect((await open(operator, `/people/${anna.id}`)).text).not.toContain('Informativa sui dati');
  });

  it('is written by a coordinator, and refused with its fields and nothing lost', async () => {
    expect((await send(operator, '/privacy-notices', words)).status).toBe(403);
    const refused = await send(coordinator, '/privacy-notices', { ...words, version: '', validFrom: '2026-02-31' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Teniamo il tuo nome.');
    expect(refused.text).toContain('href="#f-version"');
    expect(refused.text).toContain('href="#f-validFrom"');
    const written = await send(coordinator, '/privacy-notices', words);
    expect(written.status).toBe(303);
    first = written.location.split('/').at(-1) ?? '';
    expect((await send(coordinator, '/privacy-notices', words)).status).toBe(409);
    expect(
      (await send(coordinator, '/privacy-notices', { ...words, version: '2025', validFrom: '2025-12-31' })).text,
    ).toContain('comincia prima dell’ultima');
    await expect(
      ente.query("UPDATE privacy_notices SET text_it = 'altro altro altro altro altro' WHERE id = $1", [first]),
    ).rejects.toThrow('append-only');
    await expect(ente.query('DELETE FROM privacy_notices WHERE id = $1', [first])).rejects.toThrow('append-only');
  });

  it('written twice at the same time is there once', async () => {
    const both = await Promise.all(
      [1, 2].map(() =>
        send(coordinator, '/privacy-notices', { ...words, version: 'insieme', validFrom: '2098-01-01' }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('stands above a person’s pages until they say they have read it, and blocks nothing', async () => {
    for (const path of ['/', '/minutes']) {
      const { status, text } = await open(anna, path);
      expect(status).toBe(200);
      expect(text).toContain(NEW);
      expect(text).toContain('Lo vede chi ti aiuta.');
    }
    const done = await send(anna, `/me/notices/${first}/read`, { back: '/minutes?x=1' });
    expect([done.status, done.location]).toEqual([303, '/minutes?x=1']);
    expect(await showings(anna.id)).toEqual([{ version: '2026-1', channel: 'web', read_by: null }]);
    expect((await send(anna, `/me/notices/${first}/read`, {})).status).toBe(303);
    expect(await showings(anna.id)).toHaveLength(1);
    expect((await open(anna, '/')).text).not.toContain(NEW);
    expect((await send(anna, `/me/notices/${first}/read`, { back: 'https://example.org' })).location).toBe('/');
  });

  it('cannot be read before its day, nor when it is another ente’s or nobody’s', async () => {
    const [later] = (await ente.query("SELECT id FROM privacy_notices WHERE version = 'insieme'")).rows;
    expect((await send(anna, `/me/notices/${String(later?.['id'])}/read`, {})).status).toBe(404);
    expect((await send(anna, `/me/notices/${newId()}/read`, {})).status).toBe(404);
    const bra = await TestEnte.create(app.database.url, 'bra');
    const id = await bra.add(privacyNotice({ version: 'B', textIt: 'Parole di Bra, che bastano.' }));
    expect((await send(anna, `/me/notices/${id}/read`, {})).status).toBe(404);
    expect((await open(operator, `/privacy-notices/${id}`)).status).toBe(404);
    expect((await open(anna, '/privacy')).text).not.toContain('Parole di Bra');
    const choice = (await open(null, '/privacy')).text;
    expect(choice).toContain('/privacy?ente=alba');
    expect((await open(null, '/privacy?ente=bra')).text).toContain('Parole di Bra');
    expect((await open(null, '/privacy?ente=nessuno')).status).toBe(200);
    await bra.close();
  });

  it('is read aloud by an operator, once, with who read it', async () => {
    const lucia = await ente.person({ devices: 'none', familyName: 'Senzatelefono' });
    expect((await open(operator, '/privacy-notices/untold')).text).toContain('Senzatelefono');
    expect((await send(anna, `/people/${lucia.id}/notices`, { noticeId: first })).status).toBe(403);
    expect((await send(operator, `/people/${newId()}/notices`, { noticeId: first })).status).toBe(404);
    expect((await send(operator, `/people/${lucia.id}/notices`, { noticeId: 'no' })).status).toBe(422);
    expect((await send(operator, `/people/${lucia.id}/notices`, { noticeId: newId() })).status).toBe(409);
    const both = await Promise.all(
      [1, 2].map(() => send(operator, `/people/${lucia.id}/notices`, { noticeId: first })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(both.find(({ status }) => status === 409)?.text).toContain('Senzatelefono');
    expect(await showings(lucia.id)).toEqual([{ version: '2026-1', channel: 'read_aloud', read_by: operator.id }]);
    expect((await open(operator, `/people/${lucia.id}`)).text).toContain('letta a voce da');
    expect((await open(operator, '/privacy-notices/untold')).text).not.toContain('Senzatelefono');
  });

  it('says to staff how many are missing, fifty at most by name, and writes that down', async () => {
    for (let nth = 0; nth < 55; nth += 1) await ente.person({ withLogin: false, familyName: 'Tanti' });
    const { text } = await open(operator, '/privacy-notices/untold');
    expect(text.match(/href="\/people\/[0-9a-f-]{36}"/g)?.length).toBe(50);
    expect(text).toContain('Ne vedi 50.');
    const { rows } = await ente.query(
      "SELECT action, cardinality(subject_ids) AS seen FROM access_log WHERE actor_id = $1 AND detail ->> 'route' = '/privacy-notices/untold' ORDER BY at DESC LIMIT 1",
      [operator.id],
    );
    // The operator is one of the fifty: seeing oneself is not written down.
    expect(rows[0]?.['seen']).toBe(49);
  });

  it('asks again when a newer version holds, and is in the copy of one’s data', async () => {
    await ente.add(privacyNotice({ version: 'nuova', textIt: 'Un testo nuovo per tutti.', validFrom: '2026-03-01' }));
    expect((await open(anna, '/')).text).toContain('Un testo nuovo per tutti.');
    expect(JSON.stringify((await (await app.signIn(anna.login)).get('/me/data')).body)).toContain('2026-1');
  });
});

describe('old data', () => {
  const months = (): Promise<unknown[]> =>
    ente
      .query('SELECT category, months FROM retention_months WHERE ente_id = $1 ORDER BY 1', [ente.id])
      .then(({ rows }) => rows);
  const old = async (): Promise<void> => {
    const then = ago({ years: 3 });
    await ente.add(session({ personId: anna.id, kind: 'web', createdAt: then, expiresAt: then }));
  };
  const oldOnes = async (): Promise<number> =>
    Number(
      (await ente.query("SELECT count(*) AS n FROM sessions WHERE expires_at < now() - interval '1 year'")).rows[0]?.[
        'n'
      ],
    );

  it('stay until a coordinator writes after how many months they go', async () => {
    await old();
    expect((await open(operator, '/retention')).status).toBe(403);
    expect((await open(coordinator, '/retention/preview')).text).toContain('non se ne va niente');
    const refused = await send(coordinator, '/retention', { 'months.sessions': '0', 'months.calls': '24' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="24"');
    expect((await send(coordinator, '/retention', { 'months.secrets': '3' })).status).toBe(422);
    expect((await send(coordinator, '/retention', { 'months.sessions': '12', 'months.calls': '' })).status).toBe(303);
    expect(await months()).toEqual([{ category: 'sessions', months: 12 }]);
    expect(await oldOnes()).toBe(1);
  });

  it('are counted first, and go when that is confirmed', async () => {
    const { text } = await open(coordinator, '/retention/preview');
    const mark = /name="mark" value="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(mark).toBe('sessions:12');
    expect(await oldOnes()).toBe(1);
    expect((await send(operator, '/retention/run', { mark })).status).toBe(403);
    await send(coordinator, '/retention', { 'months.sessions': '48' });
    const stale = await send(coordinator, '/retention/run', { mark });
    expect(stale.status).toBe(409);
    expect(await oldOnes()).toBe(1);
    await send(coordinator, '/retention', { 'months.sessions': '12' });
    const both = await Promise.all([1, 2].map(() => send(coordinator, '/retention/run', { mark })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await oldOnes()).toBe(0);
    const { rows } = await ente.query('SELECT origin, run_by, lines FROM retention_runs ORDER BY ran_at');
    expect(rows.map(({ lines }) => (lines as { count: number }[])[0]?.count).toSorted()).toEqual([0, 1]);
    expect(rows[0]).toMatchObject({ origin: 'page', run_by: coordinator.id });
    expect((await open(coordinator, '/retention')).text).toContain('Accessi finiti: 1');
  });

  it('go at night only where the ente wants it', async () => {
    const night = async (): Promise<void> => {
      await ente.query("DELETE FROM job_turns WHERE job = 'privacy.retention'");
      await app.reach(new Date());
    };
    await old();
    await night();
    expect(await oldOnes()).toBe(1);
    await send(coordinator, '/retention', { 'months.sessions': '12', nightly: 'true' });
    await night();
    expect(await oldOnes()).toBe(0);
    expect((await open(coordinator, '/retention')).text).toContain('Da solo, di notte');
  });
});

describe('a form of a person’s page that is refused', () => {
  it('comes back with the error and what was typed', async () => {
    const fields = {
      organisationId: await ente.add(organisation()),
      service: 'trasporto',
      purpose: 'Visite in ospedale',
      endsOn: '2020-01-01',
    };
    const refused = await send(operator, `/people/${anna.id}/cases`, fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#f-endsOn"');
    expect(refused.text).toContain('value="Visite in ospedale"');
    expect(refused.text).toMatch(
      /<option[^>]*value="trasporto"[^>]*selected|<option[^>]*selected[^>]*value="trasporto"/,
    );
    expect((await send(operator, `/people/${anna.id}/cases`, { ...fields, endsOn: '' })).status).toBe(303);
    expect((await send(operator, `/people/${anna.id}/cases`, { ...fields, endsOn: '' })).status).toBe(409);
    const closing = await send(operator, `/people/${anna.id}/data/close`, { closingReason: 'no' });
    expect(closing.status).toBe(422);
    expect(closing.text).toContain('value="no"');
    expect((await ente.query('SELECT state FROM people WHERE id = $1', [anna.id])).rows[0]?.['state']).toBe('active');
  });
});
