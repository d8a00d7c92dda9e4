// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSourceFiles } from '../support/source-files.js';

/** What differs from service to service is a field or a function of its plug: nobody else knows any of them by name. */
const NAMES = /['"`](condominio|trasporto|orti)['"`]/;
const OWN = /^libs\/(condominio|trasporto|orti)\//;
/** Words for people, what databases of before hold, the seeds, and the invented life in them. */
const MAY_NAME = [
  /\/texts\//,
  /\.migration\.ts$/,
  /^apps\/console\/src\/(demo|simulate\/life)\//,
  /^libs\/installation\/src\/data\//,
  // An Italian word like any other, in a text message.
  /^libs\/texting\/src\/domain\/read-intent\.ts$/,
];

describe('the services', () => {
  const others = listSourceFiles('apps', 'libs').filter(({ path }) => !OWN.test(path));

  it('are named by their own libs, the texts and the seeds only', () => {
    const naming = others.filter(
      ({ path, text }) => NAMES.test(text) && !MAY_NAME.some((allowed) => allowed.test(path)),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
  });

  it('are named somewhere, so that this looks for the right thing', () => {
    expect(
      listSourceFiles('libs').filter(({ path, text }) => OWN.test(path) && NAMES.test(text)).length,
    ).toBeGreaterThan(2);
  });
});
