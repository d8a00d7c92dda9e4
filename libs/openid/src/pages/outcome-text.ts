// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { T } from '@reciproca/ui';
import { refusalText } from '@reciproca/web';
import type { SignInRecord } from '../domain/sign-in-record.js';

/** What became of a sign-in: it worked, it waits, or the words that were said to the person. */
export function outcomeText({ outcome }: Pick<SignInRecord, 'outcome'>, t: T, language: Language): string {
  if (outcome === 'open' || outcome === 'signed_in' || outcome === 'asked' || outcome === 'failed')
    return t(`openid:outcome.${outcome}`);
  return refusalText(outcome, language);
}
