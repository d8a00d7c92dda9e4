// SPDX-License-Identifier: AGPL-3.0-or-later
import { planAgain } from './plan-again.js';
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

  const want = (more: Set<string> | 'all'): void => {
    if (more === 'all' || topics === 'all') topics = 'all';
    else for (const topic of more) topics.add(topic);
  };
  const start = (): void => {
    const wanted = topics;
    topics = new Set();
    running = running
      .then(() => refreshRegions(wanted, isEdited))
      .then(
        () => later.reset(),
        () => {
          want(wanted);
          later.plan();
        },
      );
  };
  // What the server could not tell now is asked for again, with whatever was missed meanwhile.
  const later = planAgain(start);

  return (topic) => {
    want(topic === undefined ? 'all' : new Set([topic]));
    clearTimeout(timer);
    timer = setTimeout(start, calmMs);
  };
}

async function refreshRegions(topics: Set<string> | 'all', isEdited: (region: Element) => boolean): Promise<void> {
  const wanted = (name: string) => topics === 'all' || [...topics].some((topic) => name.startsWith(topic));
  const regions = [...document.querySelectorAll<HTMLElement>('[data-live]')];
  if (!regions.some((region) => wanted(region.dataset.live ?? ''))) return;

  const response = await fetch(location.href, { headers: { accept: 'text/html', 'x-live-refresh': '1' } });
  if (response.status >= 500) throw new Error('The server cannot tell just now');
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
