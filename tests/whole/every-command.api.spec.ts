// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InputStage, type Raw, validCommands, type Who } from '../byways/input/stage.js';

interface ApiDocument {
  readonly paths: Record<string, Record<string, unknown>>;
}

let stage: InputStage;
let commands: { method: string; path: string }[];

/** Whatever the document names as a command: a new route is here without a line of test. The doors of other machines look at nothing before the signature or the key. */
beforeAll(async () => {
  stage = await InputStage.open();
  const document = (await (await fetch(`${stage.app.url}/api/openapi.json`)).json()) as ApiDocument;
  commands = Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => ['post', 'put', 'patch'].includes(method))
        .map((method) => ({ method: method.toUpperCase(), path })),
    )
    .filter(({ path }) => !path.includes('/sms/inbound/') && !path.includes('/covoiturage/'));
});
afterAll(() => stage.close());

function urlOf(path: string): string {
  return path.replace(/\{\w+\}/g, stage.ids['resident'] as string);
}

const whoFor = (path: string): Who => (path.startsWith('/api/v1/installation/') ? 'administrator' : 'staff');

/** Offers and requests are told apart by their service, so what is unknown shows only beside what is known. */
function baseOf(path: string): Record<string, unknown> {
  const valid = validCommands(stage);
  if (path === '/api/v1/offers') return valid['help offered']?.body ?? {};
  if (path === '/api/v1/requests') return valid['help asked for']?.body ?? {};
  return {};
}

function whatIsWrong({ status, text, headers, body }: Raw): string | null {
  if (status !== 400 && status !== 422) return `answered ${status}`;
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return 'is no problem+json';
  if (/\.[jt]s:\d+|node_modules|\bat \S+ \(/.test(text)) return 'shows its insides';
  if (!body.title || body.title === body.code || !body.requestId) return `has no words: ${text}`;
  return null;
}

describe('every command of the contract', () => {
  it('is found in the document', () => {
    expect(commands.length).toBeGreaterThan(40);
    expect(commands).toContainEqual({ method: 'POST', path: '/api/v1/proposals/{id}/accept' });
  });

  it('refuses a field it does not know, by name', async () => {
    const before = await stage.countRows();
    const wrong: string[] = [];
    for (const { method, path } of commands) {
      const answer = await stage.raw(
        whoFor(path),
        method,
        urlOf(path),
        JSON.stringify({ ...baseOf(path), unheardOf: 1 }),
      );
      const isNamed =
        answer.status === 422 &&
        answer.body.errors?.some(({ field, code }) => field === 'unheardOf' && code === 'input.unknown_field');
      if (!isNamed) wrong.push(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(await stage.countRows()).toEqual(before);
  });

  it.each([
    ['a list', '[]'],
    ['a text', '"ciao"'],
    ['a number', '7'],
    ['JSON cut off', '{"title": "Sp'],
    ['no JSON', 'title=Spesa'],
    ['a prototype', '{"__proto__": {"isStaff": true}}'],
  ])('refuses %s instead of an object', async (_what, body) => {
    const before = await stage.countRows();
    const wrong: string[] = [];
    for (const { method, path } of commands) {
      const problem = whatIsWrong(await stage.raw(whoFor(path), method, urlOf(path), body));
      if (problem) wrong.push(`${method} ${path} ${problem}`);
    }
    expect(wrong).toEqual([]);
    expect(await stage.countRows()).toEqual(before);
  });

  it('refuses what is not JSON by its type, and what is too much before reading it', async () => {
    expect((await stage.raw('staff', 'POST', '/api/v1/offers', '<offer/>', 'application/xml')).status).toBe(415);
    const huge = await stage.raw(
      'staff',
      'POST',
      '/api/v1/offers',
      JSON.stringify({ title: 'x'.repeat(5 * 1024 * 1024) }),
    );
    expect(huge.status).toBe(413);
    expect(huge.body.title).toBe('Hai mandato troppi dati insieme.');
  });

  it('refuses an id that is none, and a key that is too long', async () => {
    for (const id of ['1', 'undefined', '%00', "'%20OR%201=1"])
      expect([404, 422, 400]).toContain((await stage.client('staff').get(`/offers/${id}`)).status);
    const { status, body } = await stage
      .client('resident')
      .post<{ code: string }>('/offers', baseOf('/api/v1/offers'), { 'idempotency-key': 'k'.repeat(201) });
    expect([status, body.code]).toEqual([422, 'idempotency.key_too_long']);
  });

  it('never fails on odd questions', async () => {
    const wrong: string[] = [];
    for (const query of [
      'limit=0',
      'limit=1e9',
      'limit=x',
      'after=x',
      'after=%00',
      'after=99999999999',
      'query=%00%00',
      'category=%00',
      'familyName=%00%00&givenName=ab',
      'state=%00',
      'phone=%00',
      'onBehalfOf=1',
      'view=x',
      'text=%00',
    ]) {
      for (const path of [
        '/offers',
        '/requests',
        '/agreements',
        '/notifications',
        '/places',
        '/comuni',
        '/people',
        '/corrections',
        '/outgoing-messages',
        '/accounts/me/postings',
        '/delegations',
        '/board',
      ]) {
        const { status } = await stage.client('staff').get(`${path}?${query}`);
        if (status >= 500) wrong.push(`${path}?${query}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
