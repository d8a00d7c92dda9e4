// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

export type DetailsProps = {
  summary: string;
  open?: boolean;
  /** Of what is pressed, to be pointed at. */
  id?: string;
  /** Of those with the same one only one is open at a time. */
  group?: string;
  children?: ComponentChildren;
};

export function Details({ summary, open, id, group, children }: DetailsProps) {
  return (
    <details class="disclosure" open={open} name={group}>
      <summary id={id}>
        <Icon name="expand" class="disclosure-mark" />
        {summary}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
