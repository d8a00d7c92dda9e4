// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { projectDir } from '../../support/source-files.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let anna: Neighbour;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  anna = await signIn(app, ente, (await ente.person()).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

describe('what somebody has listed', () => {
  const list = async (kind: 'offers' | 'requests', title: string, description?: string): Promise<string> => {
    const { body } = await anna.client.post<{ id: string }>(`/${kind}`, {
      service: 'condominio',
      category: 'shopping',
      title,
      again: true,
      ...(description && { description }),
      when: { windows: [{ start: dayAhead(kind === 'offers' ? 4 : 6, '09:00'), end: dayAhead(6, '12:00') }] },
    });
    return body.id;
  };

  it.each([
    ['it', 'Offerta', 'Richiesta'],
    ['en', 'Offer', 'Request'],
  ])('says on the first page what is an offer and what a request: %s', async (language, offer, request) => {
    const [given, needed] = [`Faccio la spesa ${language}`, `Ritirare un referto ${language}`];
    await list('offers', given);
    await list('requests', needed);
    const { html } = await (await WebVisitor.open(app, ente, anna.id, language)).get('/');
    const cardOf = (title: string): string => {
      const at = html.indexOf(title);
      return html.slice(html.lastIndexOf('<article', at), html.indexOf('</article>', at));
    };
    expect(cardOf(given)).toContain(`>${offer}<`);
    expect(cardOf(needed)).toContain(`>${request}<`);
  });

  it('keeps the lines it was written in, and the page shows them', async () => {
    const id = await list('requests', 'In tre righe', 'Suonare due volte\nPortare la lista\n\nGrazie');
    const { html } = await (await WebVisitor.open(app, ente, anna.id)).get(`/requests/${id}`);
    expect(html).toContain('Suonare due volte\nPortare la lista\n\nGrazie');
    const at = html.indexOf('Suonare due volte');
    expect(html.slice(html.lastIndexOf('<', at), at)).toMatch(/^<(p|dd|q|blockquote)\b/);
    const styles = readFileSync(join(projectDir, 'libs/ui/src/styles/_base.scss'), 'utf8');
    expect(styles).toMatch(/main :is\(p,\s*dd,\s*q,\s*blockquote\)\s*\{\s*white-space:\s*pre-line/);
  });
});
