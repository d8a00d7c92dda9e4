// SPDX-License-Identifier: AGPL-3.0-or-later
import { startTestApp, type TestApp } from '../../support/app.js';

let own: TestApp;
beforeAll(async () => {
  own = await startTestApp({ REPOSITORY_URL: 'https://git.example.org/own-copy' });
});
afterAll(() => own?.close());

it('every page links to the source code of the copy that runs', async () => {
  const page = await (await fetch(`${own.url}/privacy`)).text();
  expect(page).toContain('href="https://git.example.org/own-copy"');
  expect(page).not.toContain('github.com/reciproca');
});
