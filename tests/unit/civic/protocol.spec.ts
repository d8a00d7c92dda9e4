// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { bareProtocol } from '@reciproca/kernel';

describe('the number of a protocol', () => {
  it.each([
    ['prot. 214', '214'],
    ['Prot. n. 1234/2026', '1234/2026'],
    ['protocollo 12', '12'],
    ['prot 7/26', '7/26'],
    ['1234/2026', '1234/2026'],
    ['Faldone 3', 'Faldone 3'],
    ['Protezione civile 4', 'Protezione civile 4'],
    ['prot.', 'prot.'],
  ])('%s is %s', (typed, said) => expect(bareProtocol(typed)).toBe(said));
});
