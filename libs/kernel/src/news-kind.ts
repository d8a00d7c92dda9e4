// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from './languages.js';

/** What a title may say, already in the reader's words. */
export interface TitleFacts {
  readonly name: string;
  readonly when: string;
  /** The time that holds, or held, where another is asked for. */
  readonly was: string;
  readonly duration: string;
  readonly count: number;
  readonly leg?: 'out' | 'back' | 'both' | undefined;
  readonly isOtherLegOpen?: boolean | undefined;
  /** What was kept for the other person is a thing, and free again. */
  readonly isThingFree?: boolean | undefined;
  /** Which kind of thing it is about. */
  readonly thing?: string | undefined;
  /** How the person is spoken to, where it is said and not read; `desk` where staff read it. */
  readonly context?: string;
}

/** What the channels need to know of a kind of news; without any of it, it is only told. */
export interface NewsReach {
  /** Who gets texts or calls before anything else gets one about it though it is not important. */
  readonly atOnceBy?: readonly ('sms' | 'call')[];
  /** A text about it that nobody answers is followed up. */
  readonly awaitsAnswer?: boolean;
  /** A text about it asks which of the proposals that wait is a yes, or says the very words somebody has written. */
  readonly textAsks?: 'proposals' | 'words';
  /** It cannot wait for the morning: devices and texts hear of it at any hour. */
  readonly atAnyHour?: boolean;
  /** However often it is told, one call about the same page is enough. */
  readonly calledOnce?: boolean;
  /** Who heard of the same thing in a contact with this outcome is not called about it. */
  readonly toldInContact?: string;
  /** What a call about it wants of the person. */
  readonly call?: 'answer' | 'choose' | 'confirm' | 'trouble';
}

/** One kind of news as the lib that brings it describes it. */
export interface NewsKind extends NewsReach {
  /** The sentence people read, made when it is read: `said('civic:news.hours_confirmed')`. */
  readonly title: (language: Language, facts: TitleFacts) => string;
}

/** The kinds of news one lib brings, by their type. */
export type NewsKinds = Readonly<Record<string, NewsKind>>;
