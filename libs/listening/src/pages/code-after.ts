// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { newCode } from '../application/open-link.js';

/** The code a form is shown again with: its own, or another one where its own belongs to another answer. */
export function codeAfter(code: string): { of: <R>(send: () => Promise<R>) => Promise<R>; code: () => string } {
  let own = code;
  return {
    of: async (send) => {
      try {
        return await send();
      } catch (error) {
        if (error instanceof DomainError && error.code === 'answer.sent_otherwise') own = newCode();
        throw error;
      }
    },
    code: () => own,
  };
}
