// SPDX-License-Identifier: AGPL-3.0-or-later
import { findPage, keepPage, type KeptPage } from '../device/kept-pages.js';

/** So long a page that was seen before waits for the signal; one that was not waits as long as the browser does. */
const PATIENCE_MS = 4_000;
/** Says what is on the device, in place of a page that is not. */
const INSTEAD = '/without-signal';
/** Answered by the server with whom the page may be kept for. */
const KEPT_FOR = 'x-kept-for';

/** The server's answer wherever there is one; without a signal the page as it was last seen, which says so. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request.url);
  const fresh = askServer(event, path);
  const kept = await findPage(path).catch(() => null);
  try {
    const answer = await (kept ? Promise.race([fresh, afterPatience()]) : fresh);
    if (answer) return answer;
  } catch (error) {
    const instead = kept ?? (await findPage(INSTEAD).catch(() => null));
    if (!instead) throw error;
    return asKept(instead, instead.path === path ? null : path);
  }
  // It may still come, for the next time.
  event.waitUntil(fresh.catch(() => undefined));
  return asKept(kept as KeptPage, null);
}

/** Fetches pages that will be wanted without a signal, and those that they name in turn. */
export async function keepAhead(paths: readonly string[], steps = 2): Promise<void> {
  for (const path of paths) {
    const known = await findPage(path);
    if (known && Date.now() - known.seenAt < LATELY_MS) continue;
    const response = await fetch(path, { headers: { 'x-kept-ahead': '1' }, cache: 'no-store' });
    const html = await keepIfAllowed(path, response);
    if (html && steps > 1) await keepAhead(aheadOf(html), steps - 1);
  }
}

const LATELY_MS = 15 * 60_000;

function aheadOf(html: string): string[] {
  return (/data-ahead="([^"]*)"/.exec(html)?.[1] ?? '').split(' ').filter(Boolean);
}

async function askServer(event: FetchEvent, path: string): Promise<Response> {
  const response = ((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request));
  event.waitUntil(keepIfAllowed(path, response.clone()).catch(() => undefined));
  return response;
}

/** Null for what is nobody's to keep. */
async function keepIfAllowed(path: string, response: Response): Promise<string | null> {
  const personId = response.headers.get(KEPT_FOR);
  if (!personId || response.status !== 200 || response.redirected) return null;
  const html = await response.text();
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ · [^·]*$/, '') ?? path;
  await keepPage(personId, { path, title, html, seenAt: Date.now() });
  return html;
}

/** The page's own script says the rest, in its language. */
function asKept({ html, seenAt }: KeptPage, missing: string | null): Response {
  const said = `<html data-kept-at="${seenAt}"${missing === null ? '' : ' data-missing=""'} `;
  return new Response(html.replace('<html ', said), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
