// SPDX-License-Identifier: AGPL-3.0-or-later
const CACHE = 'assets';
/** Those of this version and of the one before. */
const MOST = 40;

/** Styles, scripts and fonts never change under their names; nobody's data is among them. */
export async function answerAsset(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    await cache.put(request.url, response.clone());
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(old);
  }
  return response;
}
