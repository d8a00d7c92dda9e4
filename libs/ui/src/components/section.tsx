// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { fieldId } from '../fields/field-id.js';

export type SectionProps = { title: string; actions?: ComponentChildren; id?: string; children?: ComponentChildren };

/** A titled part of a page (`h2`). */
export function Section({ title, actions, id = fieldId(title, 's'), children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {actions && <div class="cluster">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
