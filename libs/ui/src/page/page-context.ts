// SPDX-License-Identifier: AGPL-3.0-or-later
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Letterhead } from './letterhead.js';
import type { Language } from '../texts/language.js';
import type { T } from '../texts/text-registry.js';
import { uiTranslator } from '../texts/ui-texts.js';

export type Viewer = {
  personId: string;
  name: string;
  roles: readonly string[];
  isStaff: boolean;
  enteName: string;
};

export type Flash = { kind: 'success' | 'warning' | 'danger' | 'info'; text: string };

/** `more`: folded away under "More" where the menu is a bar. */
export type NavItem = { href: string; text: string; current?: boolean; badge?: number; more?: boolean };

/** What a page knows about the request it answers. */
export type PageContext = {
  language: Language;
  t: T;
  /** Path and query of this page: the language switch comes back to it. */
  path: string;
  /** A form by its id that goes along when the language changes, so that what is typed there is kept. */
  keptForm?: string;
  csrfToken: string;
  viewer: Viewer | null;
  /** The name of who looks after the installation, on their own pages. */
  administrator: string | null;
  /** How many notices wait to be read. */
  unread: number;
  /** The last notification sequence the page already shows: the socket resumes after it. */
  lastSeq: number;
  flash: Flash | null;
  demo: boolean;
  /** Whether whoever looks is practising, with people who do not exist. */
  practice: boolean;
  nav: readonly NavItem[];
  /** Whether the page opens the live socket. */
  socket: boolean;
  largeText: boolean;
  actingFor: { personId: string; name: string } | null;
  /** Whom what is filled in here is for, by id, and whether that was asked and answered; nobody where nobody is signed in. */
  forWhom: { personId: string; wasAsked: boolean } | null;
  /** How the ente heads its papers, on pages that are one. */
  letterhead: Letterhead | null;
};

/** A signed-out Italian page: the starting point for tests and for errors before a session is known. */
export function blankPage(language: Language = 'it'): PageContext {
  return {
    language,
    t: uiTranslator(language),
    path: '/',
    csrfToken: '',
    viewer: null,
    administrator: null,
    unread: 0,
    lastSeq: 0,
    flash: null,
    demo: false,
    practice: false,
    nav: [],
    socket: false,
    largeText: false,
    actingFor: null,
    forWhom: null,
    letterhead: null,
  };
}

export const CurrentPage = createContext<PageContext>(blankPage());

/** The page being rendered, for components that need its texts, token or viewer. */
export function usePage(): PageContext {
  return useContext(CurrentPage);
}

export function useText(): T {
  return usePage().t;
}
