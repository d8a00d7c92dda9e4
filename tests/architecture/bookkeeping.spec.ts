// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { listSourceFiles } from '../support/source-files.js';

/** Minutes are never money: who keeps the one knows nothing of the other. */
const book = listSourceFiles('libs').filter(({ path }) => path.startsWith('libs/bookkeeping/'));
const ledger = listSourceFiles('libs').filter(({ path }) => path.startsWith('libs/ledger/'));
const LEDGER_TABLES = /\b(accounts|transfers|postings)\b/;

describe('the book of a garden', () => {
  it('is found, and so is the ledger', () => {
    expect(book.length).toBeGreaterThan(30);
    expect(ledger.length).toBeGreaterThan(10);
  });

  it('imports nothing of the ledger nor of the exchange', () => {
    const imports = book.filter(({ text }) => /from '@reciproca\/(ledger|exchange)/.test(text)).map(({ path }) => path);
    expect(imports).toEqual([]);
  });

  it('names no table of the ledger in its statements', () => {
    const own = book.filter(({ path, text }) => path.includes('/persistence/') && LEDGER_TABLES.test(text));
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  it('is unknown to the ledger', () => {
    expect(ledger.filter(({ text }) => text.includes('bookkeeping')).map(({ path }) => path)).toEqual([]);
  });
});
