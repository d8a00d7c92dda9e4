// SPDX-License-Identifier: AGPL-3.0-or-later
import { toChildArray, type ComponentChildren } from 'preact';

export type CardGridProps = {
  /** At most so many beside each other on a wide screen. */
  columns?: 1 | 2 | 3 | 4;
  /** What the cards are, for screen readers. */
  label?: string;
  children?: ComponentChildren;
};

export function CardGrid({ columns = 2, label, children }: CardGridProps) {
  return (
    <ul class={`card-grid card-grid-${columns}`} aria-label={label}>
      {toChildArray(children).map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
