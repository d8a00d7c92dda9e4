// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RESIDENTS_LANGUAGES } from '@reciproca/kernel';
import { directionOf, takeLentTexts, translator } from '@reciproca/ui';
import { suspension } from '../../builders/conduct.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let rosa: TestPerson;
let operator: PageClient;
let coordinator: PageClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  await ente.query(`UPDATE enti SET settings = settings || '{"officePhone":"0173 123456"}' WHERE id = $1`, [ente.id]);
  rosa = await ente.person({ familyName: 'Rossi' });
  const open = async (role: 'operator' | 'coordinator') =>
    PageClient.open(app.url, ente, (await ente.person({ roles: [role], withLogin: false })).id);
  operator = await open('operator');
  coordinator = await open('coordinator');
  await ente.add(suspension({ personId: rosa.id, reason: 'Parole dure' }));
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
beforeEach(() => void takeLentTexts());

const speaks = (language: string) =>
  ente.query('UPDATE people SET ui_language = $2 WHERE id = $1', [rosa.id, language]);
const bodyOf = ({ html }: { html: string }) =>
  /<textarea[^>]*name="body"[^>]*>([^]*?)<\/textarea>/.exec(html)?.[1] ?? '';

describe('what somebody signs', () => {
  it.each(RESIDENTS_LANGUAGES)('is read in %s by who signs, and in Italian by who files it', async (language) => {
    await speaks(language);
    const { html, text } = await operator.get(`/paper/people/${rosa.id}/delegation`);
    const [theirs, italian] = [translator(language), translator('it')];
    for (const key of ['paper:form.chooses', 'paper:form.mine', 'identity:delegation.scope.trasporto'] as const) {
      expect(theirs(key)).not.toBe(italian(key));
      expect(text).toContain(theirs(key));
      expect(text).toContain(italian(key));
    }
    expect(html).toContain(`<span lang="${language}" dir="${directionOf(language)}">`);
    expect(takeLentTexts()).toEqual([]);
  });

  it('is in Italian once for who reads it', async () => {
    await speaks('it');
    const { html } = await operator.get(`/paper/people/${rosa.id}/delegation`);
    expect(html.match(/Firma di chi delega/g)).toHaveLength(1);
    expect(html).not.toContain('paper-also');
  });
});

describe('a letter', () => {
  it.each(RESIDENTS_LANGUAGES)('begins in %s with the Italian beneath, and says which counts', async (language) => {
    await speaks(language);
    for (const kind of ['welcome', 'suspension', 'other']) {
      const body = bodyOf(await operator.get(`/paper/people/${rosa.id}/letters/new?kind=${kind}`));
      const [first = '', second = ''] = body.split('———');
      expect(first).toContain(translator(language)('paper:letter.italian_counts'));
      expect(second).toContain('Gentile ');
      expect(first).not.toContain('Gentile ');
      expect(body).not.toMatch(/[{}]/);
    }
    expect(takeLentTexts()).toEqual([]);
  });

  it('stays in the words the ente has written, and only its frame is in both', async () => {
    const own = { subject: 'Benvenuti tra noi', body: 'Cara {nome}, ci vediamo giovedì.' };
    expect((await coordinator.post('/settings/letters/welcome', own)).status).toBe(303);
    await speaks('ro');
    const begun = await operator.get(`/paper/people/${rosa.id}/letters/new?kind=welcome`);
    expect(bodyOf(begun)).toMatch(/^\s*Cara .* Rossi, ci vediamo giovedì\.$/);
    const { location } = await operator.post(`/paper/people/${rosa.id}/letters`, {
      kind: 'welcome',
      subject: own.subject,
      body: bodyOf(begun),
      protocol: '12/2026',
      protocolDay: '2026-01-15',
    });
    const { text } = await operator.get(location ?? '');
    expect(text).toMatch(/Nr\. de înregistrare 12\/2026 din 15 ianuarie 2026/);
    expect(text).toMatch(/Protocollo n\. 12\/2026 del 15 gennaio 2026/);
    expect(text).toMatch(/Subiect:\s*Oggetto:\s*Benvenuti tra noi/);
    expect(text).toMatch(/Semnătura\s*Firma/);
    expect(text.match(/ci vediamo giovedì/g)).toHaveLength(1);
  });
});
