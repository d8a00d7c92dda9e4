// SPDX-License-Identifier: AGPL-3.0-or-later
import { closedAt, closedQuestion } from '@reciproca/territory';
import { formatMinutes, formatTime, formatWhen, type PageContext, romeTime, withCommas } from '@reciproca/ui';
import type { DetailLine } from '../application/service-plug.js';
import type { ListingKind } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import type { Questions } from '../domain/questions.js';
import { repeatText } from '../texts/repeat-text.js';
import type { Material } from './form-material.js';
import type { ServiceForm } from './service-forms.js';

/** One thing that will hold, and the field that changes it. */
export interface ReviewRow {
  readonly term: string;
  readonly value: string;
  readonly field: string;
}

export interface Reviewed {
  readonly kind: ListingKind;
  readonly form: ServiceForm;
  readonly questions: Questions;
  readonly posting: Posting;
  readonly lines: readonly DetailLine[];
  readonly material: Material;
  /** Whether it is not at the place it is asked from. */
  readonly isElsewhere: boolean;
}

/** Everything that will be posted, in words: what nobody touched, too. */
export function reviewOf({ t, language }: Pick<PageContext, 't' | 'language'>, reviewed: Reviewed): ReviewRow[] {
  const { kind, questions, posting, lines, material } = reviewed;
  const category = material.categories.find(({ value }) => value === posting.category);
  const placeName = (id: string | undefined): string => material.places.find(({ value }) => value === id)?.label ?? '';
  const yesNo = (isYes: boolean | undefined): string => t(isYes ? 'exchange:review.yes' : 'exchange:review.no');
  const row = (field: string, term: string, value: string): ReviewRow[] => (value ? [{ field, term, value }] : []);
  return [
    ...row('category', t('exchange:field.category'), category?.label ?? ''),
    ...row('title', t('exchange:field.title'), posting.title),
    ...row('description', t('exchange:field.description'), posting.description ?? ''),
    ...lines.flatMap(({ label, text }) => row(fieldOfLabel(reviewed, label, t), label, text)),
    ...row(
      'needs',
      t('exchange:field.needs'),
      withCommas(
        (posting.needs ?? []).map((need) => t(`exchange:need.${need}`)),
        language,
      ),
    ),
    ...row('date', t('exchange:listing.when'), whenText(t, language, posting)),
    ...row('returnTime', t('exchange:field.return_time'), hourOf(posting, BACK, language)),
    ...(questions.duration
      ? row(
          'durationMinutes',
          t('exchange:field.duration'),
          posting.durationMinutes
            ? formatMinutes(posting.durationMinutes, language)
            : t('exchange:review.usual', { minutes: formatMinutes(category?.minutesGuide ?? 0, language) }),
        )
      : []),
    ...(questions.place && !reviewed.isElsewhere
      ? row(
          'placeId',
          t(questions.destination ? 'exchange:field.place.from' : 'exchange:field.place'),
          placeName(posting.placeId ?? material.places[0]?.value),
        )
      : []),
    ...(questions.destination ? row('toPlaceId', t('exchange:field.place.to'), placeName(posting.toPlaceId)) : []),
    ...closedThen(t, language, reviewed).flatMap((said) =>
      row(questions.destination ? 'toPlaceId' : 'placeId', t('exchange:review.attention'), said),
    ),
    ...(questions.visibility
      ? row(
          'visibility',
          t('exchange:listing.visibility'),
          t(`exchange:field.visibility.${posting.visibility ?? 'ente'}`),
        )
      : []),
    ...(kind === 'request'
      ? [
          ...row('autoAccept', t('exchange:field.auto_accept'), yesNo(posting.autoAccept)),
          ...row('urgent', t('exchange:field.urgent'), yesNo(posting.urgent)),
        ]
      : []),
  ];
}

/** What is asked where a place one goes to is closed at that hour; whoever knows better posts it all the same. */
function closedThen(
  t: PageContext['t'],
  language: PageContext['language'],
  { posting, material, questions }: Reviewed,
): string[] {
  const id = questions.destination ? posting.toPlaceId : posting.placeId;
  const place = material.places.find(({ value }) => value === id);
  const at = arrivalOf(posting);
  const closed = place && at ? closedAt(place, at.toFormat('yyyy-MM-dd'), at.toFormat('HH:mm')) : null;
  return place && closed ? [closedQuestion(t, language, place.name, closed)] : [];
}

/** When one is to be there, as the clock says it; of what comes round nothing is asked. */
function arrivalOf({ details, when }: Posting): ReturnType<typeof romeTime> | null {
  const { arriveBy } = details as Record<string, unknown>;
  if (typeof arriveBy === 'string' && arriveBy.includes('T')) return romeTime(arriveBy);
  const [first] = when && 'windows' in when ? when.windows : [];
  return first ? romeTime(first.start) : null;
}

const BACK = ['returnAt', 'returnTime'];
const BY = ['arriveBy'];
const AT = ['leaveAt'];

/** The hour of the clock of one of these details. */
function hourOf({ details }: Posting, names: readonly string[], language: PageContext['language']): string {
  const found = names.map((name) => (details as Record<string, unknown>)[name]).find((one) => typeof one === 'string');
  if (typeof found !== 'string') return '';
  return found.includes('T') ? formatTime(found, language) : found.replace(/^0/, '');
}

function whenText(t: PageContext['t'], language: PageContext['language'], posting: Posting): string {
  const { when, repeat } = posting;
  if (repeat) {
    const [by, at] = [hourOf(posting, BY, language), hourOf(posting, AT, language)];
    const hours = by ? t('exchange:review.by', { time: by }) : t('exchange:review.at', { time: at });
    return repeatText(t, language, repeat, hours);
  }
  if (!when) return '';
  if ('weekly' in when) {
    const { from, until } = when.weekly;
    return repeatText(t, language, when.weekly, t('exchange:review.hours', { from, until }));
  }
  const [first] = when.windows;
  if (!first) return '';
  return formatWhen(new Date(first.start), new Date(first.end), language);
}

/** The service's own words stand beside its own fields. */
function fieldOfLabel({ form, questions }: Reviewed, label: string, t: PageContext['t']): string {
  const named = Object.entries(form.fieldLabels).find(([, key]) => t(key) === label);
  return named?.[0] ?? (questions.timing === 'moment' ? 'time' : (form.fieldNames[0] ?? 'title'));
}
