// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type Language, type TransitionTable } from '@reciproca/kernel';
import type { WayReached } from '@reciproca/notifications';

export type GroupMessageState = 'draft' | 'waiting' | 'sent' | 'taken_back';

export const GROUP_MESSAGE_TRANSITIONS: TransitionTable<GroupMessageState> = {
  draft: ['waiting'],
  waiting: ['sent', 'taken_back'],
  sent: ['taken_back'],
  taken_back: [],
};

/** What the office writes to many, into the thread each of them has with it. */
export interface GroupMessage {
  readonly id: string;
  /** Keys of the groups that all of them belong to; none for everybody. */
  readonly groups: readonly string[];
  /** What those were called, in the language of who wrote it. */
  readonly groupNames: readonly string[];
  readonly wordsIt: string;
  readonly wordsEn: string | null;
  /** Whose name stands before the words, of who answers for the group; null where the office writes. */
  readonly signedAs: string | null;
  /** Why it does not wait for the morning; null where it does. */
  readonly urgentBecause: string | null;
  readonly state: GroupMessageState;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  /** When it leaves; null while it is a draft. */
  readonly dueAt: Date | null;
  readonly takenBackAt: Date | null;
}

/** One of those it went to, or would have gone to. */
export interface Recipient {
  readonly personId: string;
  readonly way: WayReached;
  /** Who acts for them and is told as well, where that is what reaches them. */
  readonly throughId: string | null;
  readonly messageId: string;
}

/** So many at once are asked about once more. */
export const MANY_PEOPLE = 30;
/** Within a day: who gets more than that reads none of them. */
export const MOST_GROUP_MESSAGES_A_DAY = 20;
/** Of one person under their own name. */
export const MOST_SIGNED_A_DAY = 3;

/** As they are read: with the name of who wrote them, where it is not the office. */
export function wordsFor(
  { wordsIt, wordsEn, signedAs }: Pick<GroupMessage, 'wordsIt' | 'wordsEn' | 'signedAs'>,
  language: Language,
): string {
  const words = language === 'en' && wordsEn ? wordsEn : wordsIt;
  return signedAs ? `${signedAs}: ${words}` : words;
}

/** Throws `group_message.nobody`, or `group_message.many` where that many are not meant yet. */
export function ensureMeant(people: number, isSure: boolean): void {
  if (people === 0) throw new DomainError('group_message.nobody', 'invalid');
  if (people >= MANY_PEOPLE && !isSure)
    throw new DomainError('group_message.many', 'invalid', { field: 'sure', count: people });
}
