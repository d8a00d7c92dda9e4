// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EnteSettings } from '@reciproca/identity';
import type { Language } from '@reciproca/kernel';
import { formatList, formatMinutes, translator, locales } from '@reciproca/ui';
import { DateTime } from 'luxon';
import type { Reply, RideDraft, Waiting } from '../domain/conversation.js';
import { CALLED_ABROAD } from './called-abroad.js';
import './texting-texts.js';

type Office = Pick<EnteSettings, 'officePhone' | 'officeHours'> &
  Partial<Pick<EnteSettings, 'dutyPhone'>> & { readonly name?: string };

/**
 * The words of a text. What goes in is days, hours, first names and comuni: a place's own name never does, since it may
 * tell why somebody goes there.
 */
export function sayIn(reply: Reply, language: Language, office: Office): string {
  const t = translator(language);
  const { ride = {}, options = [], waiting = [] } = reply;
  const [first] = waiting;
  const many =
    options.length > 0
      ? options.map((option) => optionWords(option, language))
      : waiting.map((one) => waitingWords(one, language));
  const said = t(`texting:say.${reply.say}`, {
    ride: rideWords(ride, language),
    when: first ? whenWords(first.day, first.minutes, language) : '',
    was: first?.was ? whenWords(first.was.day, first.was.minutes, language) : '',
    other: first?.gives?.name ?? t('texting:say.somebody'),
    otherWhen: first?.gives ? whenWords(first.gives.day, first.gives.minutes, language) : '',
    name: reply.name ?? first?.name ?? t('texting:say.somebody'),
    what: waiting.map((one) => waitingWords(one, language)).join('; '),
    help: t(first?.isRide === false ? 'texting:say.helpYou' : 'texting:say.driveYou'),
    want: t(first?.isRide === false ? 'texting:say.wantsHelp' : 'texting:say.wantsRide'),
    list: many.map((words, index) => `${index + 1} ${words}`).join(', '),
    plain: waiting.map((one) => waitingWords(one, language)).join('; '),
    place: t(placeWord(options)),
    time: formatMinutes(reply.minutes ?? 0, language),
    phone: office.officePhone || t('texting:say.theOffice'),
    hours: office.officeHours ? `: ${office.officeHours}` : '',
    ente: office.name ?? t('texting:say.theOffice'),
    own: CALLED_ABROAD[reply.language ?? ''] ?? '',
    duty: office.dutyPhone ? t('texting:say.alarmDuty', { phone: office.dutyPhone }) : '',
  });
  const [kept, ...more] = reply.kept ?? [];
  const [ended] = reply.ended ?? [];
  const still =
    kept &&
    (more.length > 0 ? t('texting:say.noneOff') : t('texting:say.stillOn', { what: waitingWords(kept, language) }));
  const over = ended && t('texting:say.ended', { what: waitingWords(ended, language) });
  const isUrgent = reply.isWorried && reply.say !== 'worry' && t('texting:say.ifUrgent');
  return [over, still, said, isUrgent].filter(Boolean).join(' ');
}

/** Kinds of places that tell nothing of why somebody goes there. */
const TELLABLE = ['market', 'station', 'shop', 'garden'] as const;

function placeWord(options: readonly RideDraft[]) {
  const kinds = new Set(options.map(({ to }) => to?.kind));
  const kind = kinds.size === 1 ? TELLABLE.find((one) => kinds.has(one)) : undefined;
  return `texting:say.place.${kind ?? 'other'}` as const;
}

function rideWords(
  {
    to,
    from,
    toHome,
    day = '',
    minutes = 0,
    leaves,
    returnMinutes,
    people = 1,
    weekdays = [],
    alsoDays = [],
  }: RideDraft,
  language: Language,
): string {
  const t = translator(language);
  const home = t('texting:say.home');
  return [
    t('texting:say.fromTo', { from: from?.comune ?? home, to: toHome ? home : (to?.comune ?? '') }),
    ...(weekdays.length > 0 ? [t('texting:say.everyWeek', { days: weekdayWords(weekdays, language) })] : []),
    `${formatList(
      [day, ...alsoDays].map((one) => dayWords(one, language)),
      language,
    )} ${t(leaves ? 'texting:say.leaving' : 'texting:say.arriving', { time: timeWords(minutes) })}`,
    ...(returnMinutes === undefined ? [] : [t('texting:say.back', { time: timeWords(returnMinutes) })]),
    ...(people > 1 ? [t('texting:say.people', { count: people })] : []),
  ].join(', ');
}

function optionWords({ to, day, minutes, returnMinutes }: RideDraft, language: Language): string {
  const time = minutes ?? returnMinutes;
  return [to?.comune, day && dayWords(day, language), time === undefined ? undefined : timeWords(time)]
    .filter((word) => word !== undefined && word !== '')
    .join(' ');
}

function waitingWords({ name, day, minutes, leg, kind }: Waiting, language: Language): string {
  const t = translator(language);
  return [
    leg && t(`texting:say.leg.${leg}`),
    kind === 'circle' && t('texting:say.inCircle'),
    whenWords(day, minutes, language),
    name && t('texting:say.with', { name }),
    kind === 'departure' && t('texting:say.youDrive'),
  ]
    .filter(Boolean)
    .join(' ');
}

function whenWords(day: string, minutes: number, language: Language): string {
  return `${dayWords(day, language)} ${translator(language)('texting:say.at', { time: timeWords(minutes) })}`;
}

/** lun, gio */
function weekdayWords(weekdays: readonly number[], language: Language): string {
  const monday = DateTime.fromISO('2026-01-05', { zone: 'utc' }).setLocale(locales[language]);
  return weekdays.map((weekday) => monday.plus({ days: weekday - 1 }).toFormat('ccc')).join(', ');
}

/** gio 26/11 */
function dayWords(day: string, language: Language): string {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  return date.isValid ? date.setLocale(locales[language]).toFormat('ccc d/MM') : '';
}

function timeWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
