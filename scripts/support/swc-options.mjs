// SPDX-License-Identifier: AGPL-3.0-or-later
/** How a source becomes JavaScript where nobody waits for the compiler: in tests, and while one works on it. */
const swcOptions = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** @param {string} path of a `.ts` or `.tsx` file */
export function swcOptionsFor(path) {
  const tsx = path.endsWith('.tsx');
  return { ...swcOptions, jsc: { ...swcOptions.jsc, parser: { ...swcOptions.jsc.parser, tsx } } };
}
