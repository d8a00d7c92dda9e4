// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

export type Definition = {
  term: string;
  /** Where the term leads. */
  href?: string | undefined;
  value: ComponentChildren;
};

/** Items whose value is null, undefined or '' are left out. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, href, value }) => (
          <div key={term} class="definition">
            <dt>{href ? <a href={href}>{term}</a> : term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
