// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** Where the choices are known only once every lib was read, the document says which they are (`fillChoices`). */
const MARK = 'x-choices';
const lists = new Map<string, () => readonly string[]>();

/**
 * One of the names in a list that other libs add to; refused like any wrong choice.
 * @param name of the list, each of which is said once
 */
export function choiceAmong(name: string, list: () => readonly string[]): z.ZodString {
  lists.set(name, list);
  return z
    .string()
    .check((payload) => {
      if (list().includes(payload.value)) return;
      payload.issues.push({ code: 'invalid_value', values: [...list()], input: payload.value });
    })
    .meta({ [MARK]: name });
}

/** Writes into a document of the API what can be chosen where a shape left it open. */
export function fillChoices(document: unknown): void {
  if (typeof document !== 'object' || document === null) return;
  for (const value of Object.values(document)) fillChoices(value);
  const marked = document as { [MARK]?: string; enum?: readonly string[] };
  const list = marked[MARK] === undefined ? undefined : lists.get(marked[MARK]);
  if (!list) return;
  delete marked[MARK];
  marked.enum = list();
}
