// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Language } from '@reciproca/kernel';
import { listMissingTexts, registerStaffTexts, takeLentTexts, takeUnknownTexts, translator } from '@reciproca/ui';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    spec: 'crates' | 'hello' | 'nothing';
  }
}

describe('texts', () => {
  it('are complete in both languages', () => {
    expect(listMissingTexts().filter((missing) => missing.includes(' ui:'))).toEqual([]);
  });

  it('take plurals and leave escaping to the page', () => {
    registerStaffTexts('spec', {
      it: { crates_one: '{{count}} cassetta', crates_other: '{{count}} cassette', hello: 'Ciao {{name}}' },
      en: { crates_one: '{{count}} crate', crates_other: '{{count}} crates', hello: 'Hello {{name}}' },
    });
    expect(translator('it')('spec:crates', { count: 1 })).toBe('1 cassetta');
    expect(translator('en')('spec:crates', { count: 3 })).toBe('3 crates');
    expect(translator('it')('spec:hello', { name: "D'Agostino & <figli>" })).toBe("Ciao D'Agostino & <figli>");
  });

  it('tell which keys a language lacks or leaves empty', () => {
    registerStaffTexts('spec', { it: { a: 'uno', b: 'due' }, en: { a: 'one', b: ' ' } });
    expect(listMissingTexts()).toContain('en spec:b');
    registerStaffTexts('spec', { it: {}, en: {} });
  });

  it('remember keys nobody wrote', () => {
    expect(translator('it')('spec:nothing')).toBe('nothing');
    expect(takeUnknownTexts()).toContain('spec:nothing');
  });

  it('are said anew when they have changed, and noted each time they are lent', () => {
    const hello = (language: Language): string => translator(language)('spec:hello');
    registerStaffTexts('spec', { it: { hello: 'Ciao' }, en: { hello: 'Hello' } });
    expect([hello('it'), hello('en'), hello('it')]).toEqual(['Ciao', 'Hello', 'Ciao']);
    registerStaffTexts('spec', { it: { hello: 'Salve' }, en: { hello: 'Hi' } });
    expect([hello('it'), hello('en')]).toEqual(['Salve', 'Hi']);
    for (const _again of [1, 2]) {
      takeLentTexts();
      expect(hello('ro')).toBe('Salve');
      expect(takeLentTexts()).toEqual(['ro spec:hello']);
    }
    registerStaffTexts('spec', { it: {}, en: {} });
    expect([hello('it'), hello('it')]).toEqual(['hello', 'hello']);
    expect(takeUnknownTexts()).toContain('spec:hello');
  });
});
