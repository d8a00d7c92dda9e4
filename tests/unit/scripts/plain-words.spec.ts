// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { plainWords } from '../../../scripts/support/plain-words.mjs';
import { withAdvice } from '../../../scripts/support/postgres-words.mjs';

describe('what is said at the terminal when a start fails', () => {
  it.each([
    ['EROFS', 'sola lettura', 'read-only'],
    ['EPERM', 'permesso', 'may not write'],
    ['ENOSPC', 'disco è pieno', 'disk is full'],
    ['ENFILE', 'ulimit -n', 'too few files'],
  ])('is plain for %s, and names the place', (code, it, en) => {
    const [first, second, ...more] = (plainWords(Object.assign(new Error('x'), { code, path: '/dati' })) ?? '').split(
      '\n',
    );
    expect([first, second, more]).toEqual([expect.stringContaining(it), expect.stringContaining(en), []]);
  });

  it('is what a start refuses with, and nothing for a fault of ours', () => {
    const refusal = Object.assign(new Error('Prima: migrate'), { name: 'StartRefusal' });
    expect(plainWords(refusal)).toBe('Prima: migrate');
    expect(plainWords(new TypeError('undefined is not a function'))).toBeUndefined();
  });

  it.each([
    ['error while loading shared libraries: libicuuc.so.60: cannot open shared object file', 'npm rebuild'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'Un altro Postgres'],
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'Il disco è pieno'],
    ['PANIC:  could not locate a valid checkpoint record', 'Ripristina l’ultima copia'],
  ])('puts what helps before the words of Postgres: %s', (words, advice) => {
    expect(withAdvice(words)).toContain(advice);
    expect(withAdvice(words).endsWith(words)).toBe(true);
  });
});
