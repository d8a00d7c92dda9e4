// SPDX-License-Identifier: AGPL-3.0-or-later
export type SiteLinks = { repository: string };

let current: SiteLinks = { repository: 'https://github.com/reciproca/reciproca' };

/** Who runs a changed copy must offer its source (AGPL, section 13): this is the link shown for it. */
export function setSiteLinks(links: SiteLinks): void {
  current = links;
}

export function siteLinks(): SiteLinks {
  return current;
}
