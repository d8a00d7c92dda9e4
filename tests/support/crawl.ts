// SPDX-License-Identifier: AGPL-3.0-or-later

/** A page as somebody sees it. */
export interface VisitedPage {
  /** The route it answers, with its parameters' names. */
  readonly route: string;
  readonly path: string;
  readonly html: string;
}

/** How many pages of one route are looked at: a second one may be in another state. */
const PAGES_A_ROUTE = 5;

/** Follows the links of a site from `start`, a few pages for each of the given routes (`/people/:id`); throws on a link that leads nowhere. */
export async function crawl(
  base: string,
  cookie: string,
  start: readonly string[],
  routes: readonly string[],
  language = 'it',
): Promise<VisitedPage[]> {
  const visited: VisitedPage[] = [];
  const seen = new Set<string>();
  const queue = [...start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const route = routeOf(path, routes);
    if (!route || seen.has(path) || visited.filter((page) => page.route === route).length >= PAGES_A_ROUTE) continue;
    seen.add(path);
    const response = await fetch(base + path, {
      headers: { cookie, accept: 'text/html', 'accept-language': language },
    });
    if (response.status >= 400) throw new Error(`A link leads to ${path}, which answers ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    visited.push({ route, path, html });
    queue.push(...linksOf(html));
  }
  return visited;
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}

/** The route with the most words of its own that fits. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const parts = (path.split('?')[0] ?? '').split('/');
  const fitting = routes.filter((route) => {
    const wanted = route.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index])
    );
  });
  return fitting.toSorted((a, b) => a.split(':').length - b.split(':').length)[0];
}
