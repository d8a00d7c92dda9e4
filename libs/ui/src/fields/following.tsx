// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

/** Fields that one choice of another field asks for. Without scripts they are always there. */
export function Following({ name, value, children }: { name: string; value: string; children?: ComponentChildren }) {
  return (
    <fieldset class="fieldset" data-follows={`${name}=${value}`}>
      {children}
    </fieldset>
  );
}
