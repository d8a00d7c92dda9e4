// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

export type DetailsProps = { summary: string; open?: boolean; children?: ComponentChildren };

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="expand" class="disclosure-mark" />
        {summary}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
