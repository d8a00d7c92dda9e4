// SPDX-License-Identifier: AGPL-3.0-or-later
/** Joins the class names that hold. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
