// SPDX-License-Identifier: AGPL-3.0-or-later
export type TabItem = { href: string; text: string; current?: boolean; badge?: number };

/** Links that look like tabs: each is a page of its own. */
export function Tabs({ items, label }: { items: readonly TabItem[]; label: string }) {
  return (
    <nav class="tab-links" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
              {item.badge ? <span class="tab-badge">{item.badge}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
