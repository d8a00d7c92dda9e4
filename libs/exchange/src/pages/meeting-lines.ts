// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatTime, type T } from '@reciproca/ui';
import type { Language } from '@reciproca/kernel';
import type { PlaceResponse } from '../application/place.response.js';
import type { ServiceWords } from '../application/service-plug.js';

interface Term {
  readonly term: string;
  readonly value: string;
}

/** The hour and place at which it begins and ends, where a service names both; nothing for the others. */
export function meetingLines(
  t: T,
  language: Language,
  words: ServiceWords,
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  [from, to]: readonly [string, string | null],
): Term[] {
  if (!words.begins || !words.ends || to === null) return [];
  return [
    { term: t(words.begins), value: `${formatTime(startsAt, language)} · ${from}` },
    { term: t(words.ends), value: `${formatTime(endsAt, language)} · ${to}` },
  ];
}

/** A public place by its name, somebody's home as near as the reader may know it. */
export function placeText(t: T, { approximate, comune, name }: PlaceResponse): string {
  return approximate ? t('exchange:listing.near', { comune }) : name;
}
