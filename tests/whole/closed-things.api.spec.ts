// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../support/app.js';
import { PageClient } from '../support/page-client.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';
import { NeighbourEnte } from '../api/isolation/neighbour-ente.js';

/** What is refused because of what stands in the way, and not because of what was typed. */
const REFUSED = [403, 404, 409];
/** Questions that are asked with a refusal: an answer to them goes through. */
const ASKS = /name="(?:again|over|sooner|trustSeen|seen)"/;

let app: TestApp;
let bra: NeighbourEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  bra = await NeighbourEnte.create(app);
});
afterAll(async () => {
  await bra?.ente.close();
  await app?.close();
});

const clientOf = async (name: string): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(bra.ente, bra.ids[name] ?? '', 'api'));
const visitorOf = (name: string): Promise<PageClient> => PageClient.open(app.url, bra.ente, bra.ids[name] ?? '');

interface Offered {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The forms of the page itself, filled in as somebody might. */
function formsOf(html: string): Offered[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, attributes = '', body = '']) => {
    const action = /action="([^"]*)"/.exec(attributes)?.[1];
    return action && /method="post"/i.test(attributes)
      ? [{ action: action.replaceAll('&amp;', '&'), fields: fieldsOf(body) }]
      : [];
  });
}

function fieldsOf(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const of = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const [type, name, value] = [of(tag, 'type') || 'text', of(tag, 'name'), of(tag, 'value')];
    if (!name || name === '_csrf' || type === 'file') continue;
    if (type === 'hidden' || value) fields[name] ??= value;
    else if (type === 'checkbox' || type === 'radio') continue;
    else
      fields[name] =
        type === 'date'
          ? dayAhead(1).slice(0, 10)
          : type === 'number'
            ? '30'
            : type === 'time'
              ? '10:00'
              : 'Parole di prova';
  }
  for (const [, attributes = '', options = ''] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g))
    fields[of(attributes, 'name')] = [...options.matchAll(/value="([^"]+)"/g)].map((one) => one[1] ?? '')[0] ?? '';
  for (const [, attributes = ''] of body.matchAll(/<textarea\b([^>]*)>/g))
    fields[of(attributes, 'name')] = 'Parole di prova';
  return fields;
}

/** Every form and every link to a form on a page, followed; those that are refused for what the thing is. */
async function refusedOn(visitor: PageClient, path: string): Promise<string[]> {
  const page = await visitor.get(path);
  expect([path, page.status]).toEqual([path, 200]);
  const refused: string[] = [];
  for (const { action } of formsOf(page.html)) {
    // What stood there before an earlier button was pressed may be gone by now, and rightly.
    const offered = formsOf((await visitor.get(path)).html).find((one) => one.action === action);
    if (!offered || /sign-out|\/acting|\/board\/cards/.test(action)) continue;
    const { status, html, flash } = await visitor.post(action, offered.fields);
    if (REFUSED.includes(status) && !ASKS.test(html)) refused.push(`${path}: ${action} ${status}`);
    else if (status === 303 && flash !== null && /error|danger/.test(flash))
      refused.push(`${path}: ${action} ${flash}`);
  }
  return refused;
}

/** On a page, and on those below it that it leads to. */
async function refusedFrom(visitor: PageClient, path: string): Promise<string[]> {
  const { html } = await visitor.get(path);
  const linked = [...html.matchAll(/href="([^"#?]*)"/g)].flatMap(([, href]) =>
    href?.startsWith(`${path}/`) && !/\/(?:print|file)$/.test(href) ? [href] : [],
  );
  const refused: string[] = [];
  for (const one of [path, ...new Set(linked)]) refused.push(...(await refusedOn(visitor, one)));
  return refused;
}

describe('what is closed', () => {
  it('offers no command on a card that is closed, by whatever lib, that would be refused', async () => {
    const office = await clientOf('coordinator');
    const left = await bra.ente.person({ phone: '+390172000002' });
    bra.ids['left'] = left.id;
    expect((await office.send('PATCH', `/people/${left.id}`, { state: 'left' })).status).toBeLessThan(500);
    await bra.ente.query("UPDATE people SET state = 'left', state_reason = 'trasferita' WHERE id = $1", [left.id]);
    const visitor = await visitorOf('coordinator');
    await visitor.post(`/people/${left.id}/open`, { reason: 'Serve per una verifica' });
    const card = `/people/${left.id}`;
    expect(await refusedFrom(visitor, card)).toEqual([]);
  });

  it('offers nothing that would be refused, whichever lib has closed it and whoever looks', async () => {
    const { ids } = bra;
    const office = await clientOf('coordinator');
    const close = async (client: ApiClient, path: string, body: object = {}): Promise<void> => {
      const { status } = await client.post(path, body);
      expect([path, status < 300]).toEqual([path, true]);
    };
    await close(office, `/civic-returns/${ids['civic']}/end`, { reason: 'Ha trovato lavoro' });
    await close(office, `/signals/${ids['signal']}/close`, { outcome: 'helped', feedback: 'Ora ha compagnia' });
    await close(office, `/rounds/${ids['round']}/withdraw`);
    await close(await clientOf('driver'), `/circles/${ids['circle']}/decline`);
    await close(office, `/disputes/${ids['dispute']}/decide`, { outcome: 'as_agreed', words: 'Resta com’era' });
    ids['colleague'] = (await bra.ente.person({ roles: ['operator'] })).id;
    await close(await clientOf('colleague'), `/corrections/${ids['correction']}/reject`);
    const desk = await visitorOf('coordinator');
    expect((await desk.post(`/suspensions/${ids['suspension']}/end`, {})).status).toBe(303);
    await app.settle();
    const things = ['civic', 'signals', 'rounds', 'circles', 'disputes', 'suspensions'].map(
      (page) => `/${page}/${ids[page === 'civic' ? page : page.slice(0, -1)]}`,
    );
    const refused: string[] = [];
    for (const name of ['coordinator', 'receiver', 'giver', 'driver', 'gardener']) {
      const visitor = await visitorOf(name);
      for (const path of [...things, '/corrections'])
        if ((await visitor.get(path)).status === 200)
          refused.push(...(await refusedFrom(visitor, path)).map((one) => `${name} ${one}`));
    }
    expect(refused).toEqual([]);
  });

  it.each(['coordinator', 'receiver', 'giver'])('offers nothing that would be refused, to the %s', async (name) => {
    const [receiver, giver, office] = [
      await clientOf('receiver'),
      await clientOf('giver'),
      await clientOf('coordinator'),
    ];
    const on = (days: number) => ({
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa',
      again: true,
      when: { windows: [{ start: dayAhead(days, '09:00'), end: dayAhead(days, '10:00') }] },
    });
    const withdrawn = (await receiver.post<{ id: string }>('/requests', on(22))).body.id;
    await receiver.post(`/requests/${withdrawn}/withdraw`);
    const taken = (await giver.post<{ id: string }>('/offers', on(23))).body.id;
    await giver.post(`/offers/${taken}/withdraw`);
    const open = (await receiver.post<{ id: string }>('/requests', on(24))).body.id;
    const { proposalId } = (await giver.post<{ proposalId: string }>(`/requests/${open}/answer`, {})).body;
    const { agreementId } = (await receiver.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`)).body;
    await giver.post(`/agreements/${agreementId}/cancel`, {});
    await office.post(`/proposals/${bra.ids['proposal']}/decline`, {});
    await app.settle();
    const visitor = await visitorOf(name);
    const paths = [
      `/requests/${withdrawn}`,
      `/offers/${taken}`,
      `/agreements/${agreementId}`,
      `/agreements/${bra.ids['settled']}`,
    ];
    const refused: string[] = [];
    for (const path of paths)
      if ((await visitor.get(path)).status === 200) refused.push(...(await refusedOn(visitor, path)));
    expect(refused).toEqual([]);
  });
});
