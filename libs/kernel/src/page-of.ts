// SPDX-License-Identifier: AGPL-3.0-or-later

/** One page of a longer list; `next` is the cursor to ask the following page with, or null at the end. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export const LARGEST_PAGE = 100;

/** Which page is asked for: what comes after the row of that id, or the first one. */
export interface PageAsk {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Cuts a list read with one row too many into a page; `cursorOf` names the last row shown. */
export function pageOf<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => string): PageOf<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** A page of a list that is read whole, since its rows are put together first; begins anew where the row before has gone. */
export function pageOfWhole<T>(rows: readonly T[], { after, limit }: PageAsk, cursorOf: (row: T) => string): PageOf<T> {
  const start = after === undefined ? 0 : rows.findIndex((row) => cursorOf(row) === after) + 1;
  return pageOf(rows.slice(start), limit, cursorOf);
}
