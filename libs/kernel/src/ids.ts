// SPDX-License-Identifier: AGPL-3.0-or-later
import { v7, validate } from 'uuid';

/** A new identifier: UUID version 7, so rows made later sort later. */
export function newId(): string {
  return v7();
}

/** Whether the text is a UUID of any version. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && validate(text);
}
