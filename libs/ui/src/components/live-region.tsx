// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

export type LiveRegionProps = {
  /** Refreshed on every notification, and on `changed` when the topic is this name or begins it. */
  name: string;
  class?: string;
  children?: ComponentChildren;
};

export function LiveRegion({ name, class: className, children }: LiveRegionProps) {
  return (
    <div data-live={name} class={className}>
      {children}
    </div>
  );
}
