// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DiaryEntry } from '@reciproca/diary';

/** What of an ente's diary to come is not as its causes want it, by the causes' ids. */
export interface DiaryReport {
  readonly enteId: string;
  readonly entries: number;
  readonly missing: readonly string[];
  readonly stray: readonly string[];
  readonly different: readonly string[];
  /** Offers' slots whose part is to be written anew. */
  readonly slotIds: readonly string[];
  readonly isSound: boolean;
}

const keyOf = ({ causeId, personId }: DiaryEntry): string => `${causeId} ${personId}`;
const contentOf = ({ causeKind, firmness, groupId, startsAt, endsAt, begins, ends, staysUntil }: DiaryEntry): string =>
  [
    causeKind,
    firmness,
    groupId,
    startsAt.getTime(),
    endsAt.getTime(),
    staysUntil?.getTime() ?? '',
    ...[begins, ends].map((point) => (point ? `${point.lat} ${point.lon}` : '')),
  ].join(' ');

/** Holds what is written against what should be. */
export function diaryReport(
  enteId: string,
  written: readonly DiaryEntry[],
  expected: readonly DiaryEntry[],
): DiaryReport {
  const [are, should] = [written, expected].map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
  const missing = expected.filter((entry) => !are?.has(keyOf(entry)));
  const stray = written.filter((entry) => !should?.has(keyOf(entry)));
  const different = expected.filter((entry) => {
    const one = are?.get(keyOf(entry));
    return one && contentOf(one) !== contentOf(entry);
  });
  const causes = (entries: readonly DiaryEntry[]): string[] => [...new Set(entries.map(({ causeId }) => causeId))];
  return {
    enteId,
    entries: written.length,
    missing: causes(missing),
    stray: causes(stray),
    different: causes(different),
    slotIds: [...new Set([...missing, ...stray, ...different].map(({ sourceId }) => sourceId))],
    isSound: missing.length + stray.length + different.length === 0,
  };
}
