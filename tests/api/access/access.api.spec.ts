// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Role, ROLES } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { listRoutes } from '../../support/routes.js';
import { TestEnte } from '../../support/world.js';
import { ACCESS_TABLE, type AccessRow, type Caller } from './access-table.js';

const CALLERS: readonly Caller[] = ['nobody', ...ROLES];

let app: TestApp;
let ente: TestEnte;
const people = new Map<Caller, string>();
let form: { cookie: string; token: string };

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  for (const role of ROLES) people.set(role, (await ente.person({ roles: [role] as Role[], withLogin: false })).id);
  form = await openForm();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** A form's cookie and token, so that a page refuses nobody for want of them. */
async function openForm(): Promise<{ cookie: string; token: string }> {
  const answer = await fetch(`${app.url}/sign-in`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  return { cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '), token };
}

/** A session of its own for each call: some of the routes end the one they are called with. */
async function sessionOf(caller: Caller, kind: 'api' | 'web'): Promise<string | null> {
  const personId = people.get(caller);
  if (!personId) return null;
  const token = randomBytes(24).toString('base64url');
  await ente.query(
    `INSERT INTO sessions (id, token_hash, person_id, ente_id, kind, expires_at) VALUES ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
    [newId(), createHash('sha256').update(token).digest(), personId, ente.id, kind],
  );
  return token;
}

interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly location: string | null;
}

/** Asks with the caller's own id wherever an id belongs, and with nothing in the body. */
async function call({ method, path }: AccessRow, caller: Caller): Promise<Outcome> {
  const isApi = path.startsWith('/api/');
  const token = await sessionOf(caller, isApi ? 'api' : 'web');
  const own = people.get(caller) ?? newId();
  const url = app.url + path.replace(':kind', 'person').replace(':service', 'condominio').replace(/:\w+/g, own).replace('*', 'index.html');
  const cookie = [form.cookie, token && `reciproca_session=${token}`].filter(Boolean).join('; ');
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const answer = await fetch(url, {
    method,
    redirect: 'manual',
    headers: isApi
      ? { ...(token && { authorization: `Bearer ${token}` }), ...(hasBody && { 'content-type': 'application/json' }) }
      : { cookie, ...(hasBody && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(hasBody && { body: isApi ? '{}' : new URLSearchParams({ _csrf: form.token }).toString() }),
  });
  const text = await answer.text();
  const isProblem = answer.headers.get('content-type')?.includes('problem+json');
  return { status: answer.status, code: isProblem ? (JSON.parse(text) as { code: string }).code : null, location: answer.headers.get('location') };
}

/** Shut as the guard shuts: sign in first, or not for you. */
function isShut(row: AccessRow, caller: Caller, { status, location }: Outcome): boolean {
  if (caller !== 'nobody') return status === 403;
  if (row.path.startsWith('/api/') || row.method !== 'GET') return status === 401;
  return status === 303 && (location ?? '').startsWith('/sign-in?next=');
}

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('the access table', () => {
  it('names every route there is, and none that is gone', () => {
    expect(listRoutes(app.app).map(nameOf).toSorted()).toEqual(ACCESS_TABLE.map(nameOf).toSorted());
  });

  it('shuts nobody out whom a lesser one is let in for: staff may call whatever residents may', () => {
    const odd = ACCESS_TABLE.filter(({ allowed }) => allowed.includes('resident') && !allowed.includes('operator'));
    expect(odd).toEqual([]);
  });
});

describe.each(ACCESS_TABLE)('$method $path', (row) => {
  it('lets in whom the table lets in, and nobody else', async () => {
    const wrong: string[] = [];
    for (const caller of CALLERS) {
      const outcome = await call(row, caller);
      const isAllowed = row.allowed.includes(caller);
      const isRight = isAllowed ? outcome.status !== 401 && outcome.status !== 403 && outcome.status < 500 : isShut(row, caller, outcome);
      if (!isRight) wrong.push(`${caller}, ${isAllowed ? 'allowed' : 'not allowed'}: ${JSON.stringify(outcome)}`);
    }
    expect(wrong).toEqual([]);
  });
});
