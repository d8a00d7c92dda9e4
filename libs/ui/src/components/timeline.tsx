// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import { toneIcons, type Tone } from './tone.js';

export type TimelineItem = {
  /** Already in words, e.g. from formatWhen. */
  when: string;
  title: ComponentChildren;
  text?: ComponentChildren;
  tone?: Tone;
};

export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol class="timeline-list" aria-label={label}>
      {items.map(({ when, title, text, tone = 'info' }, index) => (
        <li key={index} class={`timeline-item tone-${tone}`}>
          <span class="timeline-mark">
            <Icon name={toneIcons[tone]} />
          </span>
          <p class="timeline-when">{when}</p>
          <p class="timeline-title">{title}</p>
          {text && <div class="timeline-text">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
