// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { gulpease, runningText } from '../../support/gulpease.js';

describe('gulpease', () => {
  it('is the formula: 89 + (300 · sentences − 10 · letters) / words', () => {
    // One sentence, 12 words, 64 letters.
    expect(gulpease('Domani andiamo insieme al mercato con gli altri abitanti della nostra scala.')).toBeCloseTo(
      89 + (300 - 640) / 12,
      5,
    );
  });

  it('is higher for plain words in short sentences than for office language', () => {
    const plain = 'Se hai bisogno di aiuto, chiama il nostro ufficio. Ti risponde una persona.';
    const office =
      'L’eventuale impossibilità di usufruire della prestazione precedentemente concordata dovrà essere tempestivamente comunicata all’amministrazione responsabile.';
    expect(gulpease(plain)).toBeGreaterThan(60);
    expect(gulpease(office)).toBeLessThan(40);
  });

  it('never leaves 100 and needs words', () => {
    expect(gulpease('Sì. No. Va. Ok.')).toBe(100);
    expect(() => gulpease('…')).toThrow('No words');
  });
});

describe('running text of a page', () => {
  it('is what is read as sentences: no names in tables, labels or buttons, nothing outside main', () => {
    const html = `<header><p>Questa è la testata del sito e non si conta</p></header><main><h1>Titolo</h1>
      <p>Scrivi di che cosa hai bisogno e <strong>quando</strong>, <a href="/x">poi aspetta</a> una risposta.</p>
      <table><tr><td>Anna Rosso</td></tr></table><button>Manda</button></main>`;
    expect(runningText(html)).toEqual(['Scrivi di che cosa hai bisogno e quando, poi aspetta una risposta.']);
  });
});
