// SPDX-License-Identifier: AGPL-3.0-or-later
import { replaceRegion } from './replace-region.js';

const calmMs = 300;

/**
 * A function that brings `[data-live]` regions up to date, some calm after the last call: all of
 * them, or those whose name is a topic or begins with it.
 */
export function planRefresh(isEdited: (region: Element) => boolean): (topic?: string) => void {
  let timer: number | undefined;
  let topics: Set<string> | 'all' = new Set();
  let running = Promise.resolve();

  return (topic) => {
    if (topic === undefined) topics = 'all';
    else if (topics !== 'all') topics.add(topic);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const wanted = topics;
      topics = new Set();
      running = running.then(() => refreshRegions(wanted, isEdited)).catch(() => undefined);
    }, calmMs);
  };
}

async function refreshRegions(topics: Set<string> | 'all', isEdited: (region: Element) => boolean): Promise<void> {
  const wanted = (name: string) => topics === 'all' || [...topics].some((topic) => name.startsWith(topic));
  const regions = [...document.querySelectorAll<HTMLElement>('[data-live]')];
  if (!regions.some((region) => wanted(region.dataset.live ?? ''))) return;

  const response = await fetch(location.href, { headers: { accept: 'text/html', 'x-live-refresh': '1' } });
  // A redirect means the session ended or the thing moved: what is shown stays until the person acts.
  if (!response.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');

  const seen = new Map<string, number>();
  for (const region of regions) {
    const name = region.dataset.live ?? '';
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    if (!wanted(name) || isEdited(region)) continue;
    const source = fresh.querySelectorAll(`[data-live="${CSS.escape(name)}"]`)[nth];
    if (source) replaceRegion(region, source);
  }
}
