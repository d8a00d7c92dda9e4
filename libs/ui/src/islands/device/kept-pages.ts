// SPDX-License-Identifier: AGPL-3.0-or-later
import { inStore } from './store.js';

/** A page of one's own as it was last seen with a signal. */
export interface KeptPage {
  /** With its question. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
  /** Milliseconds. */
  readonly seenAt: number;
}

/** Read by nobody after that: what was agreed may have changed since. */
const LONGEST_MS = 3 * 86_400_000;
const MOST_PAGES = 40;
const OWNER = 'person';

/** Keeps it for that person; what was kept for somebody else goes. */
export async function keepPage(personId: string, page: KeptPage): Promise<void> {
  await claimDevice(personId);
  await inStore('pages', 'readwrite', (pages) => pages.put(page));
  for (const { path } of (await listPages()).slice(MOST_PAGES)) await forgetPage(path);
}

export async function findPage(path: string): Promise<KeptPage | null> {
  return (await listPages()).find((page) => page.path === path) ?? null;
}

/** The newest first; what is too old is dropped on the way. */
export async function listPages(): Promise<KeptPage[]> {
  const all = await inStore<KeptPage[]>('pages', 'readonly', (pages) => pages.getAll());
  const oldest = Date.now() - LONGEST_MS;
  for (const { path, seenAt } of all) if (seenAt < oldest) await forgetPage(path);
  return all.filter(({ seenAt }) => seenAt >= oldest).sort((a, b) => b.seenAt - a.seenAt);
}

export async function forgetPages(): Promise<void> {
  await inStore('pages', 'readwrite', (pages) => pages.clear());
}

/** Whoever is signed in here; nobody where it is empty. What another has seen is theirs alone. */
export async function claimDevice(personId: string): Promise<void> {
  const owner = await inStore<string | undefined>('owner', 'readonly', (owners) => owners.get(OWNER));
  if ((owner ?? '') === personId) return;
  await forgetPages();
  await inStore('owner', 'readwrite', (owners) => owners.put(personId, OWNER));
}

async function forgetPage(path: string): Promise<void> {
  await inStore('pages', 'readwrite', (pages) => pages.delete(path));
}
