// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Role, ROLES } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../support/app.js';
import { often } from '../support/often.js';
import { openAdministratorSession, type OpenForm, openForm, openSession } from '../support/sessions.js';
import { TestEnte } from '../support/world.js';
import { ACCESS_TABLE, type AccessRow, type Caller } from '../api/access/access-table.js';

const CALLERS: readonly Caller[] = ['nobody', 'administrator', ...ROLES];
const isOfInstallation = ({ allowed }: AccessRow): boolean => allowed.includes('administrator');
/** Of those a route lets in, so many are tried: others with each route, and all in the long run. Whom it shuts out, always. */
const MOST_LET_IN = often(2, CALLERS.length);

function callersOf(row: AccessRow, index: number): Caller[] {
  const turn = (caller: Caller): number => (row.allowed.indexOf(caller) + index) % row.allowed.length;
  return CALLERS.filter((caller) => !row.allowed.includes(caller) || turn(caller) < MOST_LET_IN);
}

let app: TestApp;
let ente: TestEnte;
const people = new Map<Caller, string>();
let form: OpenForm;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  for (const role of ROLES) people.set(role, (await ente.person({ roles: [role] as Role[], withLogin: false })).id);
  form = await openForm(app.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly location: string | null;
}

const opened = new Map<string, string>();

/** One for all that changes nothing; a command that is let through may end any session of its caller, so it has its own, and new ones come after it. */
async function sessionFor({ method, path, allowed }: AccessRow, caller: Caller): Promise<string | null> {
  const personId = people.get(caller);
  if (caller !== 'administrator' && !personId) return null;
  const kind = path.startsWith('/api/') ? 'api' : 'web';
  const open = (): Promise<string> => (personId ? openSession(ente, personId, kind) : openAdministratorSession(ente));
  if (method !== 'GET' && allowed.includes(caller)) {
    for (const other of ['api', 'web']) opened.delete(`${caller} ${other}`);
    return open();
  }
  const key = `${caller} ${kind}`;
  const token = opened.get(key) ?? (await open());
  opened.set(key, token);
  return token;
}

/** Asks with the caller's own id wherever an id belongs, and with nothing in the body. */
async function call(row: AccessRow, caller: Caller): Promise<Outcome> {
  const { method, path } = row;
  const isApi = path.startsWith('/api/');
  const token = await sessionFor(row, caller);
  const name = caller === 'administrator' ? 'reciproca_installation' : 'reciproca_session';
  const own = people.get(caller) ?? newId();
  const url =
    app.url +
    path.replace(':kind', 'person').replace(':service', 'condominio').replace(/:\w+/g, own).replace('*', 'index.html');
  const cookie = [form.cookie, token && `${name}=${token}`].filter(Boolean).join('; ');
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
  return {
    status: answer.status,
    code: isProblem ? (JSON.parse(text) as { code: string }).code : null,
    location: answer.headers.get('location'),
  };
}

/** Shut as the guard shuts: sign in first, or not for you. */
function isShut(row: AccessRow, caller: Caller, { status, location }: Outcome): boolean {
  const isNobody = caller === 'nobody' || caller === 'administrator' || isOfInstallation(row);
  if (!isNobody) return status === 403;
  if (row.path.startsWith('/api/') || row.method !== 'GET') return status === 401;
  const door = isOfInstallation(row) ? '/installation/sign-in' : '/sign-in?next=';
  return status === 303 && (location ?? '').startsWith(door);
}

describe.each(ACCESS_TABLE.map((row, index) => ({ ...row, callers: callersOf(row, index) })))(
  '$method $path',
  (row) => {
    it('lets in whom the table lets in, and nobody else', async () => {
      const wrong: string[] = [];
      for (const caller of row.callers) {
        const outcome = await call(row, caller);
        const isAllowed = row.allowed.includes(
          caller === 'administrator' && !isOfInstallation(row) ? 'nobody' : caller,
        );
        // The signed door is open to all and asks for a signature, not for somebody.
        const isRight = isAllowed
          ? (outcome.status !== 401 || outcome.code === 'sms.signature_wrong') &&
            outcome.status !== 403 &&
            outcome.status < 500
          : isShut(row, caller, outcome);
        if (!isRight) wrong.push(`${caller}, ${isAllowed ? 'allowed' : 'not allowed'}: ${JSON.stringify(outcome)}`);
      }
      expect(wrong).toEqual([]);
    });
  },
);
