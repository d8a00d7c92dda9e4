// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let cookie: string;
let token: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const coordinator = await ente.person({ roles: ['operator', 'coordinator'] });
  const form = await openForm(app.url);
  token = form.token;
  cookie = `${form.cookie}; reciproca_session=${await openSession(ente, coordinator.id, 'web')}`;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function open(path: string): Promise<string> {
  const answer = await fetch(app.url + path, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** The addresses and names of the tabs, and which of them is the page's own. */
function tabsOf(html: string): { href: string; name: string; isCurrent: boolean }[] {
  const [nav = ''] = /<nav[^>]*aria-label="Impostazioni"[\s\S]*?<\/nav>/.exec(html) ?? [];
  return [...nav.matchAll(/<a ([^>]*href="([^"]+)"[^>]*)>([^<]*)/g)].map(([, given = '', href = '', name = '']) => ({
    href,
    name,
    isCurrent: given.includes('aria-current'),
  }));
}

describe('the settings of an ente', () => {
  it('stand behind tabs that every lib adds to, the same on each page', async () => {
    const tabs = tabsOf(await open('/settings'));
    expect(tabs.map(({ name }) => name)).toEqual([
      'Per cominciare',
      'Ente',
      'Carta intestata',
      'Lettere',
      'Messaggi',
      'Comuni',
      'Case popolari',
      'Chi lavora qui',
      'Come si entra',
      'Importa un foglio',
      'Tipi di aiuto',
      'Giorni di chiusura',
      'Come si scambia',
      'Abbinamenti',
      'Assicurazione',
      'Polizze',
      'Passaggi con altre piattaforme',
      'Rimborsi',
      'SMS',
      'App IO',
    ]);
    for (const { href } of tabs) {
      const html = await open(href);
      expect(html).toMatch(/<h1[^>]*>\s*Impostazioni/);
      expect(tabsOf(html)).toEqual(tabs.map((tab) => ({ ...tab, isCurrent: tab.href === href })));
    }
  });

  it('are changed by their form, and a wrong value comes back in the same frame', async () => {
    const send = (changed: Record<string, string>) =>
      fetch(`${app.url}/settings`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          officePhone: '0173 440000',
          officeHours: '',
          privacyEmail: '',
          sentinelLabel: 'antenna',
          softLimitMinutes: '600',
          ...changed,
          _csrf: token,
        }).toString(),
      });
    const refused = await send({ softLimitMinutes: 'molti' });
    expect(refused.status).toBe(422);
    expect(tabsOf(await refused.text()).map(({ href }) => href)).toContain('/settings/sms');
    const noPhone = await send({ dutyPhone: '333 12', softLimitMinutes: '600' });
    expect([noPhone.status, await noPhone.text()]).toEqual([
      422,
      expect.stringMatching(/name="dutyPhone"[^>]*aria-invalid/),
    ]);
    for (const wrong of ['chiamateci', '0173', '+39 1', '12345678901234567890', '0173 440000 o passate']) {
      const refusedOffice = await send({ officePhone: wrong });
      const html = await refusedOffice.text();
      expect([wrong, refusedOffice.status]).toEqual([wrong, 422]);
      expect(html).toMatch(/name="officePhone"[^>]*aria-invalid/);
      expect(html).toContain(`value="${wrong}"`);
    }
    const backwards = await send({ 'phoneHours.days': '1', 'phoneHours.from': '18:00', 'phoneHours.until': '08:00' });
    expect([backwards.status, await backwards.text()]).toEqual([
      422,
      expect.stringMatching(/name="phoneHours.until"[^>]*aria-invalid/),
    ]);
    for (const right of ['', '0173-440000', '+39 0173 440000', '800 123456', '0173 440000'])
      expect([right, (await send({ officePhone: right })).status]).toEqual([right, 303]);
    expect((await send({ dutyPhone: '333 123 4567' })).status).toBe(303);
    expect((await send({ dutyPhone: '' })).status).toBe(303);
    expect(await open('/settings')).toContain('value="0173 440000"');
  });
});
