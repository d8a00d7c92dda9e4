// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextKey } from '@reciproca/ui';
import type { FlashNote } from '@reciproca/web';
import type { FiscalCodeDoubt } from '../application/fiscal-codes.js';

/** Written down all the same; where the code and the card differ, that is what has to be read. */
export function doubtFlash(doubts: readonly FiscalCodeDoubt[], done: TextKey): FlashNote {
  const [doubt] = doubts;
  return doubt ? { key: `identity:fiscalCode.doubt.${doubt}`, kind: 'warning' } : { key: done };
}
