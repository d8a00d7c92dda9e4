// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';

/** A device that opens its keys whenever it is asked to. */
async function giveDevice(visitor: Visitor): Promise<void> {
  const devtools = await visitor.page.context().newCDPSession(visitor.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey in the browser', () => {
  const stage = setStage();
  // A key is made for a name, and an address in numbers is none.
  const site = (): string => stage.app.url.replace('127.0.0.1', 'localhost');

  it.each([360, 1280])('is made on the device and signs in without a password (%i px)', async (width) => {
    const olga = await stage.ente.person({ roles: ['operator'] });
    const one = await Visitor.open(stage.browser, site(), { width });
    await giveDevice(one);
    await one.signIn(olga.login);
    await one.goto('/me/passkeys');
    expect(await one.text()).toContain('Non hai ancora nessuna chiave');
    await one.page.locator('#f-name').fill('Telefono di lavoro');
    await one.press('Fai la chiave');
    expect(await one.text()).toContain('Telefono di lavoro');
    await look(one, `passkeys-${width}`);
    await one.page.context().clearCookies();
    await one.goto('/sign-in');
    await one.press('Entra con una chiave');
    await one.goto('/me/passkeys');
    expect(await one.text()).toContain('Usata il');
    await one.press('Togli');
    expect(await one.text()).toContain('Non hai ancora nessuna chiave');
    await one.close();
  });

  it('is not offered without scripts, where the code of the app is named instead', async () => {
    const olga = await stage.ente.person({ roles: ['operator'] });
    const one = await Visitor.open(stage.browser, site(), {
      javaScript: false,
      width: 360,
    });
    await one.goto('/sign-in');
    expect(await one.text()).not.toContain('Entra con una chiave');
    await one.signIn(olga.login);
    await one.goto('/me/passkeys');
    expect(await one.text()).toContain('Questo browser non sa fare le chiavi');
    await one.close();
  });
});
