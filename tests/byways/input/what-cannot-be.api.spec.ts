// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay, addDays } from '@reciproca/kernel';
import { dayAhead } from '../../support/world.js';
import { type Command, InputStage, type Problem, validCommands } from './stage.js';

let stage: InputStage;
let commands: Record<string, Command>;
beforeAll(async () => {
  stage = await InputStage.open();
  commands = validCommands(stage);
});
afterAll(() => stage.close());

type Change = (body: Record<string, unknown>) => Record<string, unknown>;
const at =
  (start: string, end: string): Change =>
  (body) => ({ ...body, when: { windows: [{ start, end }] } });
const details =
  (change: object): Change =>
  (body) => ({ ...body, details: { ...(body['details'] as object), ...change } });
const fields =
  (change: object): Change =>
  (body) => ({ ...body, ...change });
const weekly =
  (change: object): Change =>
  (body) => ({ ...body, when: { weekly: { days: ['MO'], from: '09:00', until: '11:00', ...change } } });
const lastWeek = addDays(romeDay(new Date()), -7);

/** What each service and record refuses, the field it names and the code of the reason. */
const CASES: readonly [string, string, Change, string, string][] = [
  [
    'help offered',
    'a time gone by',
    at(dayAhead(-2, '09:00'), dayAhead(-2, '10:00')),
    'when.windows.0.start',
    'when.in_the_past',
  ],
  [
    'help offered',
    'an end before its start',
    at(dayAhead(3, '10:00'), dayAhead(3, '09:00')),
    'when.windows.0.end',
    'when.end_before_start',
  ],
  [
    'help offered',
    'a start that is its end',
    at(dayAhead(3, '10:00'), dayAhead(3, '10:00')),
    'when.windows.0.end',
    'when.end_before_start',
  ],
  [
    'help offered',
    'a time years away',
    at(dayAhead(800, '09:00'), dayAhead(800, '10:00')),
    'when.windows.0.start',
    'when.too_far_ahead',
  ],
  [
    'help offered',
    'a day that does not exist',
    at('2099-02-30T09:00:00+01:00', dayAhead(3, '09:00')),
    'when.windows.0.start',
    'input.format_datetime',
  ],
  ['help offered', 'no time at all', fields({ when: undefined }), 'when', 'when.needed'],
  ['help offered', 'a category of another service', fields({ category: 'ride' }), 'category', 'category.unknown'],
  ['help offered', 'a service that is none', fields({ service: 'magia' }), 'service', 'input.not_a_choice'],
  ['help offered', 'a place of another ente', fields({ placeId: 'bra:hospital' }), 'placeId', 'place.unknown'],
  ['help offered', 'somebody else’s home', fields({ placeId: 'alba:home:neighbour' }), 'placeId', 'place.unknown'],
  [
    'help offered',
    'more hours than a day',
    fields({ durationMinutes: 1441 }),
    'durationMinutes',
    'input.too_big_number',
  ],
  ['help asked for', 'nobody to help', details({ people: 0 }), 'details.people', 'input.too_small_number'],
  [
    'help offered every week',
    'an end before its start',
    weekly({ until: '08:00' }),
    'when.weekly.until',
    'when.end_before_start',
  ],
  [
    'help offered every week',
    'a last day gone by',
    weekly({ endsOn: lastWeek }),
    'when.weekly.endsOn',
    'when.in_the_past',
  ],
  [
    'help offered every week',
    'a last day before the first',
    weekly({ startsOn: dayAhead(20).slice(0, 10), endsOn: dayAhead(10).slice(0, 10) }),
    'when',
    'when.nothing_left',
  ],
  [
    'help offered every week',
    'a first day years away',
    weekly({ startsOn: '2099-01-01' }),
    'when.weekly.startsOn',
    'when.too_far_ahead',
  ],
  [
    'help offered every week',
    'a last day in a lifetime',
    weekly({ endsOn: '2099-01-01' }),
    'when.weekly.endsOn',
    'period.too_far',
  ],
  [
    'a ride asked for',
    'a last day in a lifetime',
    fields({ repeat: { days: ['MO'], endsOn: '2099-01-01' } }),
    'repeat.endsOn',
    'period.too_far',
  ],
  ['a delegation', 'a lifetime', fields({ endsOn: '2099-01-01' }), 'endsOn', 'period.too_far'],
  ['a delegation', 'beginning in years', fields({ startsOn: '2034-01-01' }), 'startsOn', 'period.too_far'],
  ['vetting', 'a lifetime', fields({ until: '2099-01-01' }), 'until', 'period.too_far'],
  ['papers', 'a licence for a lifetime', fields({ licenceUntil: '2099-01-01' }), 'licenceUntil', 'period.too_far'],
  [
    'papers',
    'an insurance for a lifetime',
    fields({ insuranceUntil: '2099-01-01' }),
    'insuranceUntil',
    'period.too_far',
  ],
  [
    'an absence',
    'beginning in a lifetime',
    fields({ startsOn: '2098-12-01', endsOn: '2099-01-01' }),
    'startsOn',
    'period.too_far',
  ],
  [
    'closing days',
    'closed for a lifetime',
    fields({ closings: [{ startsOn: romeDay(new Date()), endsOn: '2099-01-01', name: 'Chiusi' }] }),
    'closings.0.endsOn',
    'period.too_long',
  ],
  [
    'closing days',
    'closed in a lifetime',
    fields({ closings: [{ startsOn: '2098-12-31', endsOn: '2099-01-01', name: 'Chiusi' }] }),
    'closings.0.startsOn',
    'period.too_far',
  ],
  ['help offered every week', 'a day of no week', weekly({ days: ['XX'] }), 'when.weekly.days.0', 'input.not_a_choice'],
  ['help offered every week', 'no day', weekly({ days: [] }), 'when.weekly.days', 'input.too_small_array'],
  [
    'help offered every week',
    'an hour that does not exist',
    weekly({ from: '25:00' }),
    'when.weekly.from',
    'input.format_regex',
  ],
  ['a ride offered', 'nowhere to go', fields({ toPlaceId: undefined }), 'toPlaceId', 'ride.where_to'],
  [
    'a ride offered',
    'going where it starts',
    (body) => ({ ...body, toPlaceId: body['placeId'] }),
    'toPlaceId',
    'ride.same_place',
  ],
  [
    'a ride offered',
    'a way back before the way out',
    details({ returnAt: dayAhead(4, '09:00') }),
    'details.returnAt',
    'ride.return_before_departure',
  ],
  ['a ride offered', 'nine seats', details({ seats: 9 }), 'details.seats', 'input.too_big_number'],
  ['a ride offered', 'a place of another ente', fields({ toPlaceId: 'bra:hospital' }), 'toPlaceId', 'place.unknown'],
  [
    'a ride asked for',
    'neither arriving nor leaving',
    details({ arriveBy: undefined }),
    'details.arriveBy',
    'ride.arrive_or_leave',
  ],
  [
    'a ride asked for',
    'both arriving and leaving',
    details({ leaveAt: dayAhead(5, '09:00') }),
    'details.arriveBy',
    'ride.arrive_or_leave',
  ],
  [
    'a ride asked for',
    'being there in the past',
    details({ arriveBy: dayAhead(-3, '09:00') }),
    'details.arriveBy',
    'when.in_the_past',
  ],
  [
    'a ride asked for',
    'being there in years',
    details({ arriveBy: dayAhead(800, '09:00') }),
    'details.arriveBy',
    'when.too_far_ahead',
  ],
  [
    'a ride asked for',
    'a way back before the way out',
    details({ returnAt: dayAhead(4, '09:00') }),
    'details.returnAt',
    'ride.return_before_departure',
  ],
  ['a harvest', 'less than a crate', details({ kg: 1 }), 'details.kg', 'harvest.less_than_a_crate'],
  [
    'a harvest',
    'fetching it when it is spoilt',
    details({ bestBefore: dayAhead(1).slice(0, 10) }),
    'details.bestBefore',
    'harvest.best_before_pick_up',
  ],
  [
    'a harvest',
    'fetching it just after the midnight on which it spoils',
    (body) => ({
      ...details({ bestBefore: dayAhead(2).slice(0, 10) })(body),
      when: { windows: [{ start: dayAhead(3, '00:20'), end: dayAhead(3, '01:00') }] },
    }),
    'details.bestBefore',
    'harvest.best_before_pick_up',
  ],
  ['a harvest', 'finer than a gram', details({ kg: 3.00001 }), 'details.kg', 'input.wrong_type'],
  [
    'produce asked for',
    'a time gone by',
    at(dayAhead(-2, '09:00'), dayAhead(-2, '10:00')),
    'when.windows.0.start',
    'when.in_the_past',
  ],
  [
    'a person',
    'a birth to come',
    fields({ birthDate: dayAhead(3).slice(0, 10) }),
    'birthDate',
    'person.birth_date_impossible',
  ],
  ['a person', 'a phone that is none', fields({ phone: '12' }), 'phone', 'person.phone_wrong'],
  [
    'a person',
    'e-mail without an address',
    fields({ email: null, channels: ['email'] }),
    'email',
    'person.email_needed',
  ],
  [
    'a delegation',
    'an end before its start',
    fields({ startsOn: dayAhead(9).slice(0, 10), endsOn: dayAhead(8).slice(0, 10) }),
    'endsOn',
    'delegation.ends_before_start',
  ],
  [
    'a delegation',
    'an end gone by',
    fields({ startsOn: '2020-01-01', endsOn: '2020-02-01' }),
    'endsOn',
    'delegation.already_over',
  ],
  [
    'a delegation',
    'oneself',
    (body) => ({ ...body, delegateId: body['delegatorId'] }),
    'delegateId',
    'delegation.to_self',
  ],
  ['garden work', 'a day to come', fields({ workedOn: dayAhead(3).slice(0, 10) }), 'workedOn', 'work.in_the_future'],
  ['garden work', 'a day long ago', fields({ workedOn: '2020-01-01' }), 'workedOn', 'work.too_long_ago'],
  ['a residence', 'nowhere', fields({ home: undefined }), 'home.address', 'residence.where_needed'],
  ['a place', 'a comune that does not exist', fields({ comuneCode: '999999' }), 'comuneCode', 'comune.not_found'],
  ['an account', 'a password too short', fields({ password: 'abc' }), 'password', 'password.too_short'],
];

/** Ids that are only known once the stage stands are written as `ente:place`. */
async function resolveIds(body: Record<string, unknown>): Promise<Record<string, unknown>> {
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (value.startsWith('bra:')) return stage.bra.places[value.slice(4)];
    if (value === 'alba:home:neighbour') return stage.ente.places[`home:${stage.ids['neighbour']}`];
    return value;
  };
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, resolve(value)]));
}

async function send(name: string, change: Change, language: string): Promise<{ status: number; body: Problem }> {
  const command = commands[name] as Command;
  const body = await resolveIds(change(command.body));
  return stage.client(command.who, language).send<Problem>(command.method, command.path.replace('/api/v1', ''), body);
}

describe('what cannot be', () => {
  it.each(CASES)('%s: %s', async (name, _what, change, field, code) => {
    const before = await stage.countRows();
    const italian = await send(name, change, 'it');
    expect({
      status: italian.status,
      errors: italian.body.errors?.map((error) => ({ field: error.field, code: error.code })),
    }).toEqual({
      status: 422,
      errors: [{ field, code }],
    });
    const english = await send(name, change, 'en');
    const [it, en] = [italian.body.errors?.[0]?.message ?? '', english.body.errors?.[0]?.message ?? ''];
    for (const message of [it, en]) expect(message).toMatch(/^\p{Lu}.+[.?!]$/u);
    expect(it).not.toBe(en);
    expect(await stage.countRows()).toEqual(before);
  });
});

describe('a number with too many figures', () => {
  it.each([
    ['a harvest', details({ kg: 3.00001 }), 'details.kg', 'it', 'Al massimo 3 cifre dopo la virgola, per esempio 3.'],
    [
      'a harvest',
      details({ kg: 7.1234 }),
      'details.kg',
      'it',
      'Al massimo 3 cifre dopo la virgola, per esempio 7,123.',
    ],
    [
      'a harvest',
      details({ crateKg: 2.50009 }),
      'details.crateKg',
      'en',
      'At most 3 figures after the decimal point, such as 2.5.',
    ],
  ])('says what would be right: %s', async (name, change, field, language, message) => {
    const { body } = await send(name, change, language);
    expect(body.errors).toEqual([{ field, code: 'input.wrong_type', message }]);
  });
});

describe('what is of others', () => {
  const foreign: readonly [string, Change][] = [
    ['help offered', (body) => ({ ...body, onBehalfOf: stage.ids['stranger'], channel: 'phone' })],
    ['help asked for', (body) => ({ ...body, onBehalfOf: stage.ids['neighbour'], channel: 'phone' })],
    ['a harvest', details({ gardenId: '00000000-0000-7000-8000-000000000000' })],
    ['a delegation', (body) => ({ ...body, delegateId: stage.ids['stranger'] })],
    ['a garden', (body) => ({ ...body, referentId: stage.ids['stranger'] })],
    ['a garden', (body) => ({ ...body, placeId: stage.bra.places['garden'] })],
    ['garden work', (body) => ({ ...body, onBehalfOf: stage.ids['resident'] })],
  ];
  it.each(foreign)('is refused: %s', async (name, change) => {
    const before = await stage.countRows();
    const { status, body } = await send(name, change, 'it');
    expect([403, 404]).toContain(status);
    expect(body.title).toMatch(/^\p{Lu}.+[.?!]$/u);
    expect((await send(name, change, 'en')).body.title).not.toBe(body.title);
    expect(await stage.countRows()).toEqual(before);
  });

  it('is refused: another ente’s garden in a harvest', async () => {
    const { status } = await send('a harvest', details({ gardenId: stage.ids['foreignGarden'] }), 'it');
    expect(status).toBe(404);
  });
});

describe('an agreement', () => {
  const commandsOfAgreement: readonly [string, object, string, string][] = [
    ['complete', { minutes: -1 }, 'minutes', 'input.too_small_number'],
    ['complete', { minutes: 10_081 }, 'minutes', 'input.too_big_number'],
    ['complete', { minutes: 1.5 }, 'minutes', 'input.wrong_type'],
    ['cancel', { reason: '<b>no</b>' }, 'reason', 'input.no_markup'],
    ['cancel', { noShow: 'sì' }, 'noShow', 'input.wrong_type'],
    ['dispute', {}, 'reason', 'input.required'],
    ['dispute', { reason: 'x'.repeat(20_000) }, 'reason', 'input.too_big_string'],
    ['resolve', { outcome: 'pay', note: 'prova' }, 'outcome', 'input.not_a_choice'],
    ['start', { onBehalfOf: 'Anna' }, 'onBehalfOf', 'input.format_uuid'],
    ['confirm', { channel: 'pigeon' }, 'channel', 'input.not_a_choice'],
  ];
  it.each(commandsOfAgreement)('refuses %s with %j', async (command, body, field, code) => {
    const path = `/agreements/${stage.ids['resident']}/${command}`;
    const italian = await stage.client('staff').post<Problem>(path, body);
    const english = await stage.client('staff', 'en').post<Problem>(path, body);
    expect([italian.status, english.status]).toEqual([422, 422]);
    expect(italian.body.errors).toEqual([{ field, code, message: expect.any(String) }]);
    expect(italian.body.errors?.[0]?.message).not.toBe(english.body.errors?.[0]?.message);
  });
});
