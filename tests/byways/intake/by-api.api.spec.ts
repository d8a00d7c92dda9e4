// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { ImportClient, workbook } from '../../support/import-client.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let alba: TestEnte;
let token: string;
let imports: ImportClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  alba = await TestEnte.create(app.database.url);
  const carla = await alba.person({ roles: ['resident', 'coordinator'] });
  imports = await ImportClient.open(app, alba, carla);
  token = await openSession(alba, carla.id, 'api');
});
afterAll(async () => {
  await alba.close();
  await app.close();
});

interface Row {
  readonly id: string;
  readonly state: string;
  readonly cells: Record<string, string>;
  readonly problems: readonly unknown[];
}
/** What of the answers is looked at here. */
interface Body {
  readonly id?: string;
  readonly code?: string;
  readonly state?: string;
  readonly errors?: readonly { readonly code: string }[];
  readonly items?: readonly Row[];
  readonly titles?: unknown;
  readonly columns?: unknown;
  readonly repairs?: readonly { readonly key: string; readonly column: string }[];
}
interface Answer {
  readonly status: number;
  readonly body: Body;
}

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${app.url}/api/v1/imports${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  await imports.work();
  return { status: answer.status, body: text ? (JSON.parse(text) as Answer['body']) : {} };
}

async function upload(content: Buffer | string, { kind = 'people', key = '' } = {}): Promise<Answer> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), 'elenco.xlsx');
  const answer = await fetch(`${app.url}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(key && { 'idempotency-key': key }) },
    body: form,
  });
  const body = (await answer.json()) as Answer['body'];
  await imports.work();
  return { status: answer.status, body };
}

const rowsOf = async (id: string): Promise<readonly Row[]> => (await call('GET', `/${id}/rows`)).body.items ?? [];
const statesOf = async (id: string): Promise<string[]> => (await rowsOf(id)).map(({ state }) => String(state));

describe('a file by the API', () => {
  it('goes all the way the page goes: table, columns, trial, repairs, in, and back', async () => {
    const content = await workbook({
      Note: [['appunti'], ['altro']],
      Elenco: [
        ['Cognome', 'Nome', 'Nato', 'Fisso', 'Note'],
        ['Abrigo', 'Rosa', '21/03/1947', 173441122, ''],
        ['Bosio', 'Ugo', '31/02/1950', '', ''],
        ['Costa', 'Ivo', '01/01/1941', '', ''],
      ],
    });
    const { status, body } = await upload(content);
    const id = String(body.id);
    expect(status).toBe(201);
    const chosen = (await call('GET', `/${id}`)).body;
    expect(chosen).toMatchObject({ state: 'sheets', sheets: [{ position: 0 }, { position: 1, name: 'Elenco' }] });
    expect((await call('POST', `/${id}/sheet`, { sheet: 7 })).status).toBe(404);
    expect((await call('POST', `/${id}/sheet`, { sheet: 1 })).status).toBe(200);
    const { titles, columns } = (await call('GET', `/${id}/columns`)).body;
    expect(titles).toMatchObject([
      { title: 'Cognome', column: 'familyName', isKnown: true },
      { title: 'Nome', column: 'givenName' },
      { title: 'Nato', column: null, isKnown: false, samples: ['21/03/1947', '31/02/1950', '01/01/1941'] },
      { title: 'Fisso', isKnown: false },
      { title: 'Note', isKnown: false },
    ]);
    expect(columns).toContainEqual(expect.objectContaining({ key: 'birthDate', isRequired: true }));
    const lacking = await call('POST', `/${id}/columns`, { columns: { '0': 'familyName', '1': 'givenName' } });
    expect([lacking.status, lacking.body.code]).toEqual([422, 'intake.column_missing']);
    const mapping = { '0': 'familyName', '1': 'givenName', '2': 'birthDate', '3': 'phone', '4': '-' };
    expect((await call('POST', `/${id}/columns`, { columns: mapping })).status).toBe(202);

    expect(await statesOf(id)).toEqual(['wrong', 'wrong', 'ready']);
    const [{ key, column } = { key: '', column: '' }] = (await call('GET', `/${id}`)).body.repairs ?? [];
    expect((await call('POST', `/${id}/repair`, { key, column })).body).toEqual({ rows: 1 });
    const [, ugo, ivo] = await rowsOf(id);
    const wrong = await call('POST', `/${id}/rows`, {
      rowId: ugo?.id,
      cells: { ...ugo?.cells, birthDate: '30/02/1950' },
    });
    expect(wrong.body).toMatchObject({ state: 'wrong', problems: [{ column: 'birthDate' }] });
    const right = await call('POST', `/${id}/rows`, {
      rowId: ugo?.id,
      cells: { ...ugo?.cells, birthDate: '28/02/1950' },
    });
    expect([right.status, right.body.state]).toEqual([200, 'ready']);
    expect((await call('POST', `/${id}/rows/leave`, { rowId: ivo?.id, out: true })).status).toBe(204);
    expect((await call('POST', `/${id}/take`, {})).status).toBe(202);
    expect(await statesOf(id)).toEqual(['taken', 'taken', 'left_out']);

    const again = String((await upload(content)).body.id);
    await call('POST', `/${again}/sheet`, { sheet: 1 });
    await call('POST', `/${again}/columns`, { columns: { ...mapping, '3': '-' } });
    expect(await statesOf(again)).toEqual(['same', 'wrong', 'ready']);
    await call('DELETE', `/${again}`);

    expect((await call('POST', `/${id}/take-back`, {})).status).toBe(202);
    expect(await statesOf(id)).toEqual(['taken_back', 'taken_back', 'left_out']);
    expect((await alba.query("SELECT 1 FROM people WHERE family_name IN ('Abrigo', 'Bosio')")).rows).toEqual([]);
  });

  it('answers about rows that are there already as the page does', async () => {
    const list = (phone: string, name = 'Deo'): string =>
      `Cognome;Nome;Data di nascita;Telefono\n${name};Eva;1948-03-22;${phone}`;
    const first = String((await upload(list('0173 441124'))).body.id);
    await call('POST', `/${first}/take`, {});
    const id = String((await upload(list('333 1234568'))).body.id);
    const [eva] = await rowsOf(id);
    expect((await call('POST', `/${id}/rows/tick`, { shown: [eva?.id], ticked: [eva?.id] })).status).toBe(204);
    await call('POST', `/${id}/take`, {});
    expect(await statesOf(id)).toEqual(['changed']);
    const slip = String((await upload(list('', 'Deoo'))).body.id);
    const [asks] = await rowsOf(slip);
    expect((await call('POST', `/${slip}/rows/who`, { rowId: asks?.id, who: 'new' })).status).toBe(204);
    expect(await statesOf(slip)).toEqual(['ready']);
  });

  it('is refused in words without a file, of no kind, and as no table', async () => {
    const code = ({ status, body }: Answer) => [status, body.errors?.[0]?.code ?? body.code];
    expect(code(await call('POST', '', { kind: 'people' }))).toEqual([422, 'intake.missing']);
    expect(code(await upload('a;b\n1;2', { kind: 'astronavi' }))).toEqual([422, 'intake.unknown_kind']);
    expect(code(await upload('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj'))).toEqual([422, 'intake.wrong_type']);
  });

  it('comes in once for one key, and another file is not taken for it', async () => {
    const list = (name: string): string => `Cognome;Nome;Data di nascita\n${name};Eva;1949-03-22`;
    const first = await upload(list('Uno'), { key: 'k1' });
    expect((await upload(list('Uno'), { key: 'k1' })).body.id).toBe(first.body.id);
    const other = await upload(list('Due'), { key: 'k1' });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);
  });
});

describe('an import that was taken back', () => {
  it('asks for nothing any more, neither on its page nor by the API, and can be thrown away', async () => {
    const file = [
      'Cognome;Nome;Data di nascita;Telefono',
      'Fini;Uno;1950-01-01;',
      'Fini;Due;31/02/1950;',
      'Fini;Tre;1950-01-03;173441122',
    ].join('\n');
    const id = String((await upload(file)).body.id);
    await call('POST', `/${id}/take`, {});
    await call('POST', `/${id}/take-back`, {});
    expect(await statesOf(id)).toEqual(['taken_back', 'wrong', 'wrong']);
    expect((await rowsOf(id)).map(({ problems }) => problems)).toEqual([[], [], []]);
    expect((await call('GET', `/${id}`)).body).toMatchObject({
      state: 'taken_back',
      repairs: [],
      mayBeTakenBack: false,
    });
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Di queste non resta niente.');
    const never = await imports.pages.get(`/imports/${id}?show=wrong`);
    expect(never.text).toContain('Erano da correggere');
    for (const asked of ['Da correggere', 'Scrivi qui la cella', 'Scrivi una data', 'manca lo 0', 'Salva e riprova'])
      expect([asked, page.text.includes(asked), never.text.includes(asked)]).toEqual([asked, false, false]);
    const [, due] = await rowsOf(id);
    const refused = await call('POST', `/${id}/rows`, { rowId: due?.id, cells: due?.cells });
    expect([refused.status, refused.body.code]).toEqual([409, 'intake.wrong_state']);
    for (const act of ['take', 'take-back']) expect((await call('POST', `/${id}/${act}`, {})).status).toBe(409);
    expect(page.text).toContain('Butta via il foglio');
    expect((await imports.press(id, 'discard')).flash).toContain('Il foglio non c’è più');
  });

  it('and stopped half way goes on backwards where somebody says so', async () => {
    const file = ['Cognome;Nome;Data di nascita', 'Meta;Uno;1950-01-01', 'Meta;Due;1950-01-02'].join('\n');
    const id = String((await upload(file)).body.id);
    await call('POST', `/${id}/take`, {});
    const [uno] = await rowsOf(id);
    await alba.query("UPDATE intake_rows SET state = 'taken_back' WHERE id = $1", [uno?.id]);
    await alba.query("UPDATE intakes SET state = 'failed' WHERE id = $1", [id]);
    await imports.press(id, 'take');
    expect(await imports.state(id)).toBe('taken_back');
    expect(await statesOf(id)).toEqual(['taken_back', 'taken_back']);
  });
});
