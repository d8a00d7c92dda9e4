// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

export type FormBesideProps = {
  /** What helps to fill it in; without it the form stands alone, as wide as ever. */
  beside: ComponentChildren;
  children: ComponentChildren;
};

/** A form, and where there is room what helps to fill it in at its side; below it on small screens. */
export function FormBeside({ beside, children }: FormBesideProps) {
  if (!beside) return <div class="stack measure">{children}</div>;
  return (
    <div class="form-beside">
      <div class="form-beside-form stack">{children}</div>
      <div class="form-beside-note stack">{beside}</div>
    </div>
  );
}
