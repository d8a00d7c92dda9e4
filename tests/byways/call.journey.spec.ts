// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { CountedVisitor } from '../support/counted-visitor.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

const MOST_INTERACTIONS = 9;

describe('a call at the office', () => {
  const stage = setStage();
  const open: Visitor[] = [];
  afterEach(async () => {
    for (const visitor of open.splice(0)) await visitor.close();
  });

  it('is a repeat ride agreed by both in a few interactions, and nothing of it is lost', async () => {
    const { ente } = stage;
    const lady = await ente.person({
      devices: 'none',
      withLogin: false,
      familyName: 'Ferrero',
      phone: '+390173440010',
    });
    const marco = await ente.driver({ familyName: 'Bosio', phone: '+390173440011' });
    const operator = await ente.person({ roles: ['operator'] });
    await rideTogether(operator.login, lady.id, marco.id);

    const olga = await enter(operator.login, 1280);
    await olga.goto('/board');
    await olga.untilLive();
    const counted = new CountedVisitor(olga);
    await counted.keyTo('n', /calls\/incoming/);
    await counted.type('0173 440010');
    await counted.keyTo('Enter', /calls\/with/);
    expect(await olga.text()).toContain('Di solito');
    await counted.press(/^Come l’altra volta: .*, ritorno alle 11:00$/);
    expect(await olga.text()).toContain('Ha già aiutato una volta');
    await counted.press(/ dice sì a chi può$/);
    await counted.press(/ dice sì, andata e ritorno$/);
    expect(await olga.text()).toContain('La macchina da cercare: Panda');
    expect({ story: counted.story, isQuick: counted.count <= MOST_INTERACTIONS }).toEqual({
      story: counted.story,
      isQuick: true,
    });
    console.info(`Repeat ride from call to agreed: ${counted.story}`);

    const agreed = await ente.query(
      "SELECT 1 FROM agreements WHERE receiver_id = $1 AND giver_id = $2 AND state = 'agreed'",
      [lady.id, marco.id],
    );
    expect(agreed.rows).toHaveLength(2);
    const heard = await ente.query(
      'SELECT side, channel, words, heard_by FROM spoken_consents WHERE person_id = ANY($1) ORDER BY heard_at',
      [[lady.id, marco.id]],
    );
    // Each way keeps what both have said of it.
    expect(heard.rows.map(({ side, channel, heard_by: by }) => ({ side, channel, by }))).toEqual(
      ['request', 'offer', 'request', 'offer'].map((side) => ({ side, channel: 'phone', by: operator.id })),
    );
    await olga.goto(`/calls/with/${lady.id}`);
    expect(await olga.text()).toContain('Ha chiesto aiuto');
    await olga.page.setViewportSize({ width: 360, height: 800 });
    await olga.check();
    expect(await olga.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('is somebody nobody knows yet, whose first request finds the next helper when one does not answer', async () => {
    const { ente } = stage;
    const [lia, ivo] = [
      await ente.person({ familyName: 'Rosso', phone: '+390173440021' }),
      await ente.person({ familyName: 'Verdi', phone: '+390173440022' }),
    ];
    const operator = await ente.person({ roles: ['operator'] });
    for (const helper of [lia, ivo]) {
      const window = { start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') };
      await api(
        '/offers',
        {
          service: 'condominio',
          category: 'shopping',
          title: 'Faccio la spesa',
          onBehalfOf: helper.id,
          when: { windows: [window] },
        },
        await tokenOf(operator.login),
      );
    }

    const olga = await enter(operator.login, 360);
    await olga.goto('/calls/incoming');
    await olga.page.locator('#f-q').fill('0173 440099');
    await olga.press('Cerca');
    expect(await olga.text()).toContain('Nessuno ha il numero +39 0173 440099');
    await olga.page.locator('main').getByRole('link', { name: 'Registra una persona nuova' }).click();
    await olga.page.locator('#f-phone').waitFor();
    expect(await olga.page.locator('#f-phone').inputValue()).toContain('440099');
    await olga.page.locator('#f-familyName').fill('Nuova');
    await olga.page.locator('#f-givenName').fill('Pina');
    await olga.page.locator('#f-birthDate').fill('1944-02-02');
    await olga.page.locator('main form').getByRole('button').last().click();
    await olga.page.waitForURL(/people\/[0-9a-f-]{36}$/);
    await olga.page.locator('main').getByRole('link', { name: 'Pagina della chiamata' }).click();
    await olga.page.waitForURL(/calls\/with/);
    await olga.check();
    expect(await olga.text()).toContain('Manca l’indirizzo di casa');

    await olga.page.locator('#f-what').selectOption('condominio:shopping');
    await olga.page.locator('#f-date').fill(dayAhead(6).slice(0, 10));
    await olga.page.locator('#f-time').fill('10:00');
    await olga.press('Pubblica e cerca chi può');
    expect(await olga.text()).toContain('Scegli un luogo');
    expect(await olga.page.locator('#f-time').inputValue()).toBe('10:00');
    await olga.page.locator('#f-placeId').selectOption(ente.places['market'] ?? '');
    await olga.press('Pubblica e cerca chi può');
    await olga.press('Pina dice sì a chi può');
    const first = (await olga.page.locator('main ol h2').first().innerText()).replace('1. ', '');
    await olga.page
      .getByRole('button', { name: / non risponde$/ })
      .first()
      .click();
    await olga.page.locator('main').getByText('Appena cercato').waitFor();
    const next = await olga.page.locator('main ol h2').first().innerText();
    expect(next).not.toContain(first);
    await olga.page
      .getByRole('button', { name: /^Nome\d+ dice sì$/ })
      .first()
      .click();
    await olga.page.waitForURL(/agreed/);
    await olga.check();
    expect(await olga.text()).toContain('viene ad aiutarla');
  });

  async function enter(login: string, width: number): Promise<Visitor> {
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
    open.push(visitor);
    await visitor.signIn(login);
    return visitor;
  }

  /** A ride there and back that took place a week before the one that is offered now. */
  async function rideTogether(login: string, ladyId: string, driverId: string): Promise<void> {
    const { ente } = stage;
    const token = await tokenOf(login);
    const hospital = ente.places['hospital'];
    const common = { service: 'trasporto', category: 'ride', toPlaceId: hospital, channel: 'phone' };
    const offer = (days: number) =>
      api(
        '/offers',
        {
          ...common,
          placeId: ente.places[`home:${driverId}`],
          title: 'Vado a Verduno',
          onBehalfOf: driverId,
          when: { windows: [{ start: dayAhead(days, '08:00'), end: dayAhead(days, '09:00') }] },
          details: { seats: 3, detourMinutes: 40, returnAt: dayAhead(days, '11:00') },
        },
        token,
      );
    await offer(10);
    const asked = await api<{ id: string }>(
      '/requests',
      {
        ...common,
        placeId: ente.places[`home:${ladyId}`],
        title: 'Visita',
        onBehalfOf: ladyId,
        details: { arriveBy: dayAhead(10, '09:00'), returnAt: dayAhead(10, '11:00') },
      },
      token,
    );
    const proposal = await found(asked.id);
    const yes = { onBehalfOf: ladyId, channel: 'phone' };
    await api(`/proposals/${proposal}/accept`, yes, token);
    const { agreementId } = await api<{ agreementId: string }>(
      `/proposals/${proposal}/accept`,
      { ...yes, onBehalfOf: driverId },
      token,
    );
    await ente.query("UPDATE agreements SET state = 'settled' WHERE id = $1", [agreementId]);
    await ente.query("UPDATE listings SET state = 'fulfilled' WHERE person_id = $1", [ladyId]);
    await ente.query("UPDATE proposals SET state = 'withdrawn' WHERE requester_id = $1 AND state <> 'agreed'", [
      ladyId,
    ]);
    for (const column of ['starts_at', 'ends_at']) {
      await ente.query(`UPDATE agreements SET ${column} = ${column} - interval '14 days' WHERE id = $1`, [agreementId]);
    }
    await ente.query(
      "UPDATE slots SET starts_at = starts_at - interval '14 days', ends_at = ends_at - interval '14 days' WHERE listing_id IN (SELECT id FROM listings WHERE person_id = $1)",
      [ladyId],
    );
    await ente.query(
      `UPDATE listings SET details = details || jsonb_build_object('arriveBy', $2::text, 'returnAt', $3::text) WHERE id = $1`,
      [
        asked.id,
        new Date(new Date(dayAhead(10, '09:00')).getTime() - 14 * 86_400_000).toISOString(),
        new Date(new Date(dayAhead(10, '11:00')).getTime() - 14 * 86_400_000).toISOString(),
      ],
    );
    await offer(3);
  }

  async function found(requestId: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [row] = (await stage.ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId])).rows;
      if (row) return String(row['id']);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The engine put nobody together');
  }

  async function tokenOf(login: string): Promise<string> {
    return (await api<{ token: string }>('/sessions', { login, password: 'una-frase-di-prova-lunga' })).token;
  }

  async function api<Body>(path: string, body: object, token?: string): Promise<Body> {
    const answer = await fetch(`${stage.app.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }
});
