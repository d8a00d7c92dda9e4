// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { refusalText } from '@reciproca/web';
import '@reciproca/territory';
import { listMissingTexts } from '@reciproca/ui';

describe('refusals in words', () => {
  it('quote their values in the language asked for', () => {
    expect(refusalText('password.too_short', 'it', { minimum: 10 })).toBe(
      'La password deve avere almeno 10 caratteri.',
    );
    expect(refusalText('password.too_short', 'en', { minimum: 10 })).toBe('The password needs at least 10 characters.');
  });

  it('are found in whichever namespace knows them', () => {
    expect(refusalText('place.not_found', 'en')).toBe('This place cannot be found.');
    expect(refusalText('input.required', 'it')).toBe('Questo dato serve.');
  });

  it('fall back on the kind of refusal, then on a sentence that fits all', () => {
    expect(refusalText('unicorn.not_found', 'it')).toBe(refusalText('any.not_found', 'it'));
    expect(refusalText('input.format_unheard_of', 'it')).toBe(refusalText('input.wrong', 'it'));
    expect(refusalText('unicorn.asleep', 'en')).toBe('This cannot be done.');
  });

  it('exist in both languages', () => expect(listMissingTexts()).toEqual([]));
});
