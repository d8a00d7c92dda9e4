// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T, TextKey } from '@reciproca/ui';
import type { Questions } from '../domain/questions.js';
import type { ServiceForm } from './service-forms.js';

const COMMON_LABELS: Readonly<Record<string, TextKey>> = {
  category: 'exchange:field.category',
  title: 'exchange:field.title',
  description: 'exchange:field.description',
  needs: 'exchange:field.needs',
  repeat: 'exchange:field.repeat',
  date: 'exchange:field.date',
  days: 'exchange:field.days',
  from: 'exchange:field.from',
  until: 'exchange:field.until',
  endsOn: 'exchange:field.ends_on',
  times: 'exchange:field.times',
  skip: 'exchange:field.skip',
  keep: 'exchange:series.dates',
  timing: 'exchange:field.timing',
  time: 'exchange:field.time',
  returnTime: 'exchange:field.return_time',
  placeId: 'exchange:field.place',
  toPlaceId: 'exchange:field.place.to',
  durationMinutes: 'exchange:field.duration',
  urgent: 'exchange:field.urgent',
};

/** As they stand above the fields themselves. */
export function postingLabels(t: T, form: ServiceForm, { destination }: Questions): Record<string, string> {
  const asRide: Readonly<Record<string, TextKey>> = {
    from: 'exchange:field.depart_from',
    until: 'exchange:field.depart_until',
    placeId: 'exchange:field.place.from',
  };
  const keys = { ...COMMON_LABELS, ...(destination && asRide), ...form.fieldLabels };
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, t(key)]));
}
