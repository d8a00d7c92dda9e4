// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_TABLE } from '../api/access/access-table.js';
import { crawl } from '../support/crawl.js';
import { openForm } from '../support/sessions.js';
import { Ground, REQUESTS, SEED, type Sent, type Who } from './ground.js';

interface Form {
  readonly who: Who;
  readonly action: string;
  readonly isUpload: boolean;
  readonly fields: readonly (readonly [string, string])[];
}

const PAGES = ACCESS_TABLE.filter(({ path }) => !path.startsWith('/api/'));
const ASKED = PAGES.filter(({ method }) => method === 'GET');
/** The fixture's document has no file. */
const LINKED = ASKED.map(({ path }) => path).filter((path) => !path.endsWith('/file'));

let ground: Ground;
let cookie: string;
let csrf: string;
const forms: Form[] = [];

beforeAll(async () => {
  ground = await Ground.open();
  ({ cookie, token: csrf } = await openForm(ground.app.url));
  for (const who of ['receiver', 'giver', 'driver', 'gardener', 'coordinator'] as const) {
    const session = `reciproca_session=${await ground.tokenOf(who, 'web')}`;
    const start = who === 'coordinator' ? ['/', `/people/${ground.bra.ids['driver']}`] : ['/'];
    for (const { html } of await crawl(ground.app.url, session, start, LINKED)) {
      for (const found of formsOf(html)) forms.push({ who, ...found });
    }
  }
});
afterAll(() => ground?.close());

/** What is half a character cannot stand in an address. */
const sendable = (text: string): string => text.replace(/[\ud800-\udfff]/g, '');
const unescape = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

function formsOf(html: string): Omit<Form, 'who'>[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head]) => /method="post"/i.test(head ?? ''))
    .map(([, head = '', inside = '']) => ({
      action: unescape(/action="([^"]*)"/.exec(head)?.[1] ?? '/'),
      isUpload: head.includes('multipart'),
      fields: [...inside.matchAll(/<(input|select|textarea|button)\b([^>]*)>/g)].flatMap(([, , attributes = '']) => {
        const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
        return name ? [[unescape(name), unescape(/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '')] as const] : [];
      }),
    }));
}

async function ask(): Promise<Sent> {
  const { nasty } = ground;
  const { path: route, allowed } = nasty.among(ASKED);
  const query = new URLSearchParams();
  for (const name of ['q', 'next', 'page', 'view', 'day', 'from', 'until', 'service', 'who', 'state', 'after', 'like'])
    if (nasty.chance(0.12)) query.append(name, nasty.text());
  if (nasty.chance(0.1)) query.append(nasty.text(), nasty.text());
  const path = ground.path(route) + (query.size > 0 ? `?${query.toString()}` : '');
  return send(ground.whoFor(allowed), 'GET', path);
}

function filled({ fields }: Form): [string, string][] {
  const { nasty } = ground;
  const kept = fields.filter(([name]) => name !== '_csrf' && nasty.chance(0.9));
  const values = kept.map(([name, value]): [string, string] => [name, nasty.chance(0.5) ? value : nasty.text()]);
  if (nasty.chance(0.2)) values.push([nasty.text(), nasty.text()]);
  if (nasty.chance(0.1) && values[0]) values.push(values[0]);
  if (nasty.chance(0.05)) values.push(['_key', nasty.text()]);
  return [['_csrf', nasty.chance(0.98) ? csrf : nasty.text()], ...values];
}

async function post(): Promise<Sent> {
  const { nasty } = ground;
  const form = nasty.among(forms);
  const who = nasty.chance(0.9) ? form.who : ground.whoFor([]);
  const values = filled(form);
  if (!form.isUpload) return send(who, 'POST', form.action, new URLSearchParams(values));
  const body = new FormData();
  for (const [name, value] of values) body.append(name, value);
  if (nasty.chance(0.8)) body.append('file', new Blob(['%PDF-1.4']), nasty.text().slice(0, 200));
  return send(who, 'POST', form.action, body);
}

async function send(who: Who, method: string, path: string, body?: URLSearchParams | FormData): Promise<Sent> {
  const { nasty } = ground;
  const session = await ground.tokenOf(who, 'web');
  const flash = nasty.chance(0.03) ? `reciproca_flash=${encodeURIComponent(sendable(nasty.text()))}` : null;
  const answer = await fetch(ground.app.url + path, {
    method,
    redirect: 'manual',
    headers: { cookie: [cookie, session && `reciproca_session=${session}`, flash].filter(Boolean).join('; ') },
    body,
  });
  if (answer.status === 401 || (answer.headers.get('location') ?? '').startsWith('/sign-in')) ground.forget(who, 'web');
  const shown = body instanceof URLSearchParams ? body.toString().slice(0, 400) : '';
  return { what: `${who} ${method} ${path} ${shown}`, status: answer.status, text: await answer.text() };
}

describe('pages and their forms', () => {
  it('are there to be filled in', () => expect(new Set(forms.map(({ action }) => action)).size).toBeGreaterThan(60));

  it(`answer ${REQUESTS} requests nobody means without failing (seed ${SEED})`, async () => {
    expect(await ground.send(REQUESTS, () => (ground.nasty.chance(0.35) ? ask() : post()))).toEqual([]);
    expect(await ground.settle()).toEqual([]);
    expect(ground.done()).toBeGreaterThan(REQUESTS / 20);
    expect((await fetch(`${ground.app.url}/health`)).status).toBe(200);
  });
});
