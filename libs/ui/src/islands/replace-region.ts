// SPDX-License-Identifier: AGPL-3.0-or-later
/** Puts the fresh content in, if it differs; focus and opened disclosures survive. */
export function replaceRegion(region: HTMLElement, source: Element): void {
  const opened = [...region.querySelectorAll('details')].map((details) => details.open);
  const fresh = source.cloneNode(true) as Element;
  [...fresh.querySelectorAll('details')].forEach((details, index) => {
    if (opened[index] !== undefined) details.open = opened[index];
  });
  if (comparable(region) === comparable(fresh)) return;
  // What was said of one's own last press need not be so any more.
  document.querySelector('[data-flash]')?.remove();

  const focused = region.contains(document.activeElement)
    ? pathTo(document.activeElement as Element, region)
    : undefined;
  region.innerHTML = fresh.innerHTML;
  if (focused) follow(focused, region)?.focus({ preventScroll: true });
}

/** Tokens and keys change with every answer without anything having happened. */
function comparable(region: Element): string {
  const copy = region.cloneNode(true) as Element;
  for (const field of copy.querySelectorAll('input[name="_csrf"], input[name="_key"]')) field.remove();
  return copy.innerHTML;
}

type Path = { id: string; href: string | null; steps: number[] };

function pathTo(element: Element, region: Element): Path {
  const steps: number[] = [];
  for (let current = element; current !== region && current.parentElement; current = current.parentElement) {
    steps.unshift([...current.parentElement.children].indexOf(current));
  }
  return { id: element.id, href: element.getAttribute('href'), steps };
}

function follow({ id, href, steps }: Path, region: HTMLElement): HTMLElement | null {
  if (id) return document.getElementById(id);
  // A list may have grown above what was focused.
  const same = href && region.querySelector<HTMLElement>(`[href="${CSS.escape(href)}"]`);
  if (same) return same;
  let current: Element | undefined = region;
  for (const step of steps) current = current?.children[step];
  return current instanceof HTMLElement ? current : null;
}
