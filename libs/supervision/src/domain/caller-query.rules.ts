// SPDX-License-Identifier: AGPL-3.0-or-later
/** What an operator typed when the telephone rang: a number, or a first and a last name in either order. */
export type CallerQuery =
  | { readonly by: 'phone'; readonly typed: string }
  | { readonly by: 'name'; readonly orders: readonly { readonly givenName: string; readonly familyName: string }[] };

const NUMBER = /^[+\d(][\d\s./()-]*$/;

/** Null where it is neither: one word alone would find too many. */
export function readCallerQuery(typed: string): CallerQuery | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (NUMBER.test(text)) return { by: 'phone', typed: text };
  const words = text.split(' ').filter((word) => word.length >= 2);
  const [first, ...rest] = words;
  if (!first || rest.length === 0) return null;
  const others = rest.join(' ');
  return {
    by: 'name',
    orders: [
      { givenName: first, familyName: others },
      { givenName: others, familyName: first },
    ],
  };
}
