// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { LetterheadFoot, LetterheadTop } from './letterhead.js';

export interface PaperSheetProps {
  /** What is on it, for who cannot see it. */
  readonly label: string;
  /** For a person who likes large text. */
  readonly large?: boolean;
  /** Each page of it says which it is, of how many. */
  readonly numbered?: boolean;
  readonly children: ComponentChildren;
}

/** The part of a page that is printed, with the ente's letterhead where the page was asked with it. */
export function PaperSheet({ label, large = false, numbered = false, children }: PaperSheetProps) {
  return (
    <div
      class={classNames('paper', large && 'paper-large', numbered && 'paper-numbered')}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <LetterheadTop />
      {children}
      <LetterheadFoot />
    </div>
  );
}
