// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { type PushBrowser, PushService } from '../support/push-service.js';

/** A browser whose push service is ours: the one Chromium knows stands in the internet. */
async function giveService(visitor: Visitor, browser: PushBrowser): Promise<void> {
  await visitor.page.context().grantPermissions(['notifications']);
  await visitor.page.addInitScript(({ endpoint, p256dh, auth }) => {
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)).buffer;
    const subscription = {
      endpoint,
      getKey: (name: string) => bytes(name === 'auth' ? auth : p256dh),
      unsubscribe: async () => {
        localStorage.removeItem('asked-for');
        return true;
      },
    };
    // Without a window Chromium says no here, whatever it was granted.
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
    const own = PushManager.prototype as unknown as Record<string, unknown>;
    own['getSubscription'] = async () => (localStorage.getItem('asked-for') ? subscription : null);
    own['subscribe'] = async () => {
      localStorage.setItem('asked-for', 'yes');
      return subscription;
    };
  }, browser.fields);
}

describe('news on a device, in the browser', () => {
  const stage = setStage();
  const service = new PushService();
  beforeAll(() => service.open());
  afterAll(() => service.close());

  it.each([360, 1280])('is turned on, shown while no page is open, and taken away (%i px)', async (width) => {
    const anna = await stage.ente.person({});
    const one = await Visitor.open(stage.browser, stage.app.url, { width });
    await giveService(one, service.newBrowser());
    await one.signIn(anna.login);
    await one.goto('/me');
    await one.press('Avvisi sul telefono');
    expect(await one.text()).toContain('Per ora non arrivano su nessun dispositivo');
    await look(one, `devices-off-${width}`);
    await one.press('Avvisami su questo dispositivo');
    await one.page.getByText('Qui gli avvisi arrivano.').waitFor();
    expect(await one.text()).toContain('Chrome, Linux');
    await look(one, `devices-on-${width}`);

    const news = { title: 'Alba', body: 'C’è una novità.', link: '/inbox', tag: 'x' };
    const shown = await watchShown(one);
    await deliver(one, stage.app.url, JSON.stringify(news));
    await eventually(async () => (await shown()).length > 0);
    const [title, options] = (await shown())[0] as [string, object];
    expect({ title, ...options }).toMatchObject({
      title: 'Alba',
      body: 'C’è una novità.',
      tag: 'x',
      data: { link: '/inbox' },
    });

    await one.press('Togli');
    await one.page.getByRole('button', { name: 'Avvisami su questo dispositivo' }).waitFor();
    expect(await one.text()).toContain('Per ora non arrivano su nessun dispositivo');
    await one.close();
  });

  it('is let go by a browser in which somebody else signs in', async () => {
    const [anna, bruno] = [await stage.ente.person({}), await stage.ente.person({})];
    const one = await Visitor.open(stage.browser, stage.app.url, {});
    await giveService(one, service.newBrowser());
    await one.signIn(anna.login);
    await one.goto('/me/devices');
    await one.press('Avvisami su questo dispositivo');
    await one.page.getByText('Qui gli avvisi arrivano.').waitFor();
    await one.page.context().clearCookies();
    await one.signIn(bruno.login);
    await eventually(async () => (await one.page.evaluate(() => localStorage.getItem('asked-for'))) === null);
    await one.close();
  });

  it('leaves nothing in a browser somebody has signed out of', async () => {
    const anna = await stage.ente.person({});
    const one = await Visitor.open(stage.browser, stage.app.url, {});
    await one.signIn(anna.login);
    await one.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await Promise.all([
      one.page.waitForNavigation(),
      one.page.locator('form[action="/sign-out"] button').first().click(),
    ]);
    const registered = () => one.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await eventually(async () => (await registered()) === 0);
    await one.close();
  });

  it('is not offered without scripts, and the page says so', async () => {
    const anna = await stage.ente.person({});
    const one = await Visitor.open(stage.browser, stage.app.url, { javaScript: false, width: 360 });
    await one.signIn(anna.login);
    await one.goto('/me/devices');
    expect(await one.text()).toContain('Questo browser non può ricevere avvisi');
    expect(await one.text()).not.toContain('Avvisami su questo dispositivo');
    await one.close();
  });
});

/** What the worker asks the system to show: without a window Chromium has nothing to show it on. */
async function watchShown({ page }: Visitor): Promise<() => Promise<unknown[]>> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('There is no worker');
  await worker.evaluate(() => {
    const own = self as unknown as { shown: unknown[]; registration: ServiceWorkerRegistration };
    own.shown = [];
    own.registration.showNotification = async (...asked) => void own.shown.push(asked);
  });
  return () => worker.evaluate(() => (self as unknown as { shown: unknown[] }).shown);
}

/** As a push service would: through the browser itself. */
async function deliver(visitor: Visitor, url: string, data: string): Promise<void> {
  const devtools = await visitor.page.context().newCDPSession(visitor.page);
  const registrationId = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations.filter(({ scopeURL, isDeleted }) => !isDeleted && scopeURL.startsWith(url));
      if (first) found(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId: await registrationId, data });
}
