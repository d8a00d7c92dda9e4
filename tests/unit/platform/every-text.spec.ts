// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { refusalText } from '@reciproca/web';
import { STAFF_LANGUAGES } from '@reciproca/kernel';
import { findText, listMissingTexts } from '@reciproca/ui';
import '../../support/every-lib.js';
import { listSourceFiles } from '../../support/source-files.js';

const sources = listSourceFiles('libs').filter(({ path }) => !path.includes('/texts/'));

function listMatches(pattern: RegExp, files = sources): string[] {
  return [
    ...new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
  ].toSorted();
}

/** Written out at the place that refuses. */
const thrown = [
  ...listMatches(/\b(?:new DomainError|forbidden)\(\s*'([a-z_]+\.[a-z_]+)'/g),
  ...listMatches(/\bcode: '([a-z_]+\.[a-z_]+)'/g),
  ...listMatches(/\? '([a-z_]+\.[a-z_]+)' : `proposal\.is_/g),
  // Put together from a state, in `ensureLive`.
  ...['agreed', 'declined', 'expired'].map((state) => `proposal.is_${state}`),
];
/** `notFound(noun)` and `ensureTransition(noun, …)` make theirs from the noun; one sentence fits every noun that has none of its own. */
const made = [
  ...listMatches(/\bnotFound\('([a-z_]+)'\)/g).map((noun) => `${noun}.not_found`),
  ...listMatches(/\bensureTransition\('([a-z_]+)'/g).map((noun) => `${noun}.wrong_state`),
];
/** What every shape may say of a field. */
const ofShapes = ['string', 'number', 'array'].flatMap((origin) => [
  `input.too_small_${origin}`,
  `input.too_big_${origin}`,
]);
const ofFormats = ['uuid', 'email', 'date', 'datetime', 'regex', 'url'].map((format) => `input.format_${format}`);
const ofHttp = [400, 401, 403, 404, 405, 413, 415, 429, 500].map((status) => `http.${status}`);

describe('texts', () => {
  it('exist in both of the staff’s languages, every one', () => expect(listMissingTexts()).toEqual([]));

  it('were looked for in the sources', () => {
    expect(thrown.length).toBeGreaterThan(90);
    expect(thrown).toContain('proposal.already_taken');
    expect(made).toContain('transfer.not_found');
  });

  it.each([...thrown, ...ofShapes, ...ofFormats, ...ofHttp])('say %s in words of its own', (code) => {
    expect(STAFF_LANGUAGES.filter((language) => findText(language, `errors.${code}`) === null)).toEqual([]);
  });

  it.each(made)('say %s, if only as any other of its kind', (code) => {
    for (const language of STAFF_LANGUAGES) {
      const text = refusalText(code, language);
      expect(text).not.toBe(code);
      expect(text).not.toBe(refusalText('any.refused', language));
    }
  });

  it('differ between the languages', () => {
    expect(thrown.filter((code) => refusalText(code, 'it') === refusalText(code, 'en'))).toEqual([]);
  });
});

describe('reasons', () => {
  const fits = sources.filter(({ path }) => /\.fit\.ts$|fit\.rules\.ts$|score-matches\.ts$/.test(path));
  const codes = [...listMatches(/\bcode: '([a-z_]+)'/g, fits), 'same_staircase', 'same_block', 'same_area'];

  it('were looked for', () => expect(codes.length).toBeGreaterThan(30));

  it.each(codes)('say %s in words', (code) => {
    expect(STAFF_LANGUAGES.filter((language) => findText(language, `reason.${code}`) === null)).toEqual([]);
  });
});
