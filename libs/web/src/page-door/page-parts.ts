// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VNode } from 'preact';
import type { CardSubject } from '../registries/card-holds.js';

/** A page as its controller hands it over. */
export interface PageParts {
  readonly title: string;
  readonly body: VNode;
  /** Where "Back" leads; no such link when left out. */
  readonly backHref?: string;
  readonly status?: number;
  /** Whether the page follows news by itself; on unless said otherwise. */
  readonly live?: boolean;
  /** Where the list of the page goes on: links to what follows, and back to the first page, stand below it. */
  readonly next?: string | null;
  /** Where that list is read, for pages a form may bring back. */
  readonly listPath?: string;
  /** What the page is about, where staff may have it in hand: who works on it then stands above it. */
  readonly card?: CardSubject;
  /**
   * The page is kept on its person's own device, to be read without a signal, and so are those ahead: what they will want in the next
   * days. Never what staff see, nor what is seen for somebody else.
   */
  readonly kept?: { readonly ahead: readonly string[] };
  /** The page is a paper: it has the ente's letterhead. */
  readonly onPaper?: boolean;
  /** The id of its form that is kept when the language changes: it is sent to its own page, which keeps it and sends it on. */
  readonly keptForm?: string;
  /** Whom its forms are for, where that was asked already and is not whom the session acts for; no name for oneself. */
  readonly isFor?: { readonly personId: string; readonly name: string | null };
}
