// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';

interface Manifest {
  readonly name: string;
  readonly lang: string;
  readonly start_url: string;
  readonly icons: readonly { readonly src: string }[];
}

describe('Reciproca among the apps of a telephone', () => {
  const stage = setStage();

  /** As the browser reads it, with what it finds wrong. */
  async function manifestOf(visitor: Visitor): Promise<{ manifest: Manifest; errors: unknown[]; text: string }> {
    const devtools = await visitor.page.context().newCDPSession(visitor.page);
    const { data = '{}', errors } = await devtools.send('Page.getAppManifest');
    return { manifest: JSON.parse(data) as Manifest, errors, text: data };
  }

  it('has the name of the organisation of who is signed in, and nothing of themselves', async () => {
    const anna = await stage.ente.person({});
    const one = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
    await one.goto('/sign-in');
    expect((await manifestOf(one)).manifest.name).toBe('Reciproca');
    await one.signIn(anna.login);
    await one.goto('/');
    const { manifest, errors, text } = await manifestOf(one);
    expect(errors).toEqual([]);
    const { rows } = await stage.ente.query('SELECT name FROM enti WHERE id = $1', [stage.ente.id]);
    expect(manifest).toMatchObject({ name: `Reciproca · ${String(rows[0]?.['name'])}`, lang: 'it' });
    expect(text).not.toContain(anna.id);
    expect(text).not.toContain(anna.login);
    for (const { src } of manifest.icons) {
      const icon = await one.page.request.get(stage.app.url + src);
      expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/png']);
    }
    await one.goto(manifest.start_url);
    await one.close();
  });
});
