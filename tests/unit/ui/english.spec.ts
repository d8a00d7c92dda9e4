// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { listSourceFiles, type SourceFile } from '../../support/source-files.js';

/** What gives away that an English text was thought in Italian, and what would be said instead. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the|this|another|your|an) ente\b|\benti\b/i, 'the office, or your organisation'],
  [/\b(?:the|another|our) bod(?:y|ies)\b/i, 'the office, or another organisation'],
  [/\bcomun[ei]\b/i, 'municipality'],
  [/\b(?:of|for|to|from|by|with|only|after|tell|as) who\b(?! helps whom)/i, 'the person who …'],
  [
    /^Who (?!is\b|has\b|may\b|can\b|gives?\b|sees\b|saw\b|did\b|called\b|will\b)[a-z]+s? [^?]*[.:]/,
    'the person who …, or the helper',
  ],
  [/\b(?:still|no longer|again) holds?\b|\bholds (?:today|from|until)\b/i, 'is valid, applies, stands'],
  [/\bgoes? round\b/i, 'changes hands, is shared'],
  [/\bthe data (?:are|have)\b|\bthese data\b/i, 'the data is, this data'],
  [/\bbettered\b|\bthe halts\b|\bgo together\b|\bin your place\b/i, 'what people say'],
  [/\bLook and answer\b|\bGrandparents for hire\b/, 'what people say'],
];

const values = (file: SourceFile): string[] =>
  [...file.text.matchAll(/:\s*\n?\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) =>
    text.replaceAll(/\{\{[^}]*\}\}/g, 'X'),
  );

describe('English texts', () => {
  const files = listSourceFiles('libs').filter(({ path }) => /\/texts\/(?:.*\.)?en\.ts$/.test(path));

  it('are all found', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(FOREIGN)('never say %s, but %s', (foreign) => {
    const found = files.flatMap((file) => values(file).filter((text) => foreign.test(text)));
    expect(found).toEqual([]);
  });
});
