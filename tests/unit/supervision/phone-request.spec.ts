// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { readCallerQuery } from '../../../libs/supervision/src/domain/caller-query.rules.js';
import { phonePosting } from '../../../libs/supervision/src/domain/phone-posting.rules.js';
import { type PastRequest, usualRequests } from '../../../libs/supervision/src/domain/usual-request.rules.js';

const timingOf = (service: string): 'moment' | 'window' => (service === 'trasporto' ? 'moment' : 'window');

/** A Monday at ten in Rome. */
const NOW = new Date('2026-11-23T10:00:00+01:00');

function ride(id: string, arriveBy: string, more: Partial<PastRequest> = {}): PastRequest {
  const startsAt = new Date(new Date(arriveBy).getTime() - 3_600_000);
  return {
    id,
    service: 'trasporto',
    category: 'ride',
    categoryName: 'Passaggio',
    title: 'Visita',
    placeId: 'home',
    placeName: 'Casa',
    toPlaceId: 'hospital',
    toPlaceName: 'Ospedale',
    needs: [],
    details: { arriveBy, companions: 1 },
    durationMinutes: 30,
    startsAt,
    endsAt: new Date(arriveBy),
    isOpen: false,
    helpers: [],
    ...more,
  };
}

describe('what somebody usually asks for', () => {
  it('is proposed for the next such day at the usual time', () => {
    const [usual] = usualRequests(
      [
        ride('r', '2026-11-19T08:00:00.000Z', {
          details: { arriveBy: '2026-11-19T08:00:00.000Z', returnAt: '2026-11-19T10:00:00.000Z' },
        }),
      ],
      NOW,
      timingOf,
    );
    expect(usual).toMatchObject({
      likeId: 'r',
      date: '2026-11-26',
      time: '09:00',
      returnTime: '11:00',
      timing: 'arrive',
    });
  });

  it('is not proposed for a day somebody is coming already', () => {
    const helpers = [{ id: 'anna', name: 'Anna' }];
    const past = [ride('next', '2026-11-26T08:00:00.000Z', { helpers }), ride('last', '2026-11-19T08:00:00.000Z')];
    expect(usualRequests(past, NOW, timingOf)[0]?.date).toBe('2026-12-03');
  });

  it('is today only while there is time to find somebody', () => {
    const dateOf = (arriveBy: string) => usualRequests([ride('r', arriveBy)], NOW, timingOf)[0]?.date;
    expect(dateOf('2026-11-16T12:00:00+01:00')).toBe('2026-11-23');
    expect(dateOf('2026-11-16T11:59:00+01:00')).toBe('2026-11-30');
    expect(dateOf('2026-11-16T09:00:00+01:00')).toBe('2026-11-30');
  });

  it('keeps the hour people mean when the clocks change', () => {
    expect(usualRequests([ride('r', '2026-10-22T09:00:00+02:00')], NOW, timingOf)[0]).toMatchObject({
      date: '2026-11-26',
      time: '09:00',
    });
  });

  it('is one card for the same way, with the most frequent time and who helped most', () => {
    const [marco, lia] = [
      { id: 'm', name: 'Marco' },
      { id: 'l', name: 'Lia' },
    ];
    const past = [
      ride('new', '2026-11-17T15:00:00+01:00', { helpers: [lia] }),
      ride('b', '2026-11-12T09:00:00+01:00', { helpers: [marco] }),
      ride('a', '2026-11-05T09:00:00+01:00', { helpers: [marco] }),
      ride('other', '2026-11-04T09:00:00+01:00', { toPlaceId: 'market', toPlaceName: 'Mercato' }),
    ];
    const usual = usualRequests(past, NOW, timingOf);
    expect(usual.map(({ likeId, times }) => [likeId, times])).toEqual([
      ['b', 3],
      ['other', 1],
    ]);
    expect(usual[0]?.helpers).toEqual([
      { ...marco, times: 2 },
      { ...lia, times: 1 },
    ]);
  });

  it('counts the dates of a series as one request', () => {
    const past = [
      ride('c', '2026-11-17T09:00:00+01:00', { seriesId: 's' }),
      ride('b', '2026-11-10T09:00:00+01:00', { seriesId: 's' }),
      ride('a', '2026-11-05T09:00:00+01:00'),
    ];
    expect(usualRequests(past, NOW, timingOf)).toMatchObject([{ asked: 2, times: 3 }]);
  });

  it('says when the same is asked for already', () => {
    expect(usualRequests([ride('r', '2026-11-26T09:00:00+01:00', { isOpen: true })], NOW, timingOf)[0]?.openId).toBe(
      'r',
    );
  });
});

describe('a request said on the telephone', () => {
  const guide = {
    categoryName: 'Passaggio',
    toPlaceName: 'Ospedale',
    minutes: 30,
    questions: { timing: 'moment', destination: true } as const,
  };
  const helpGuide = { ...guide, questions: { timing: 'window', destination: false } as const };
  const said = {
    service: 'trasporto',
    category: 'ride',
    placeId: 'home',
    toPlaceId: 'hospital',
    date: '2026-11-26',
    time: '09:00',
  } as const;

  it('takes over what was special the last time, but no old moment', () => {
    const like = ride('r', '2026-11-19T08:00:00.000Z');
    expect(phonePosting({ ...said, returnTime: '11:00', companions: 1 }, like, guide)).toMatchObject({
      title: 'Visita',
      details: { companions: 1, arriveBy: '2026-11-26T08:00:00.000Z', returnAt: '2026-11-26T10:00:00.000Z' },
    });
  });

  it('is named after what and where, and knows aids from needs', () => {
    const posting = phonePosting({ ...said, timing: 'leave', needs: ['wheelchair'] }, null, guide);
    expect(posting).toMatchObject({
      title: 'Passaggio: Ospedale',
      details: { leaveAt: '2026-11-26T08:00:00.000Z', wheelchair: true },
    });
  });

  it('lasts as long as such help does when nobody says until when', () => {
    const help = { service: 'condominio', category: 'shopping', date: '2026-11-26', time: '09:00' } as const;
    expect(phonePosting(help, null, { ...helpGuide, minutes: 60 }).when).toEqual({
      windows: [{ start: '2026-11-26T08:00:00.000Z', end: '2026-11-26T09:00:00.000Z' }],
    });
    expect(phonePosting({ ...help, until: '12:00' }, null, helpGuide).when).toMatchObject({
      windows: [{ end: '2026-11-26T11:00:00.000Z' }],
    });
  });

  it('asks for the day, the time and where to', () => {
    const fieldOf = (request: Parameters<typeof phonePosting>[0]): unknown => {
      try {
        return phonePosting(request, null, guide);
      } catch (error) {
        return (error as { details: { field: string } }).details.field;
      }
    };
    expect(fieldOf({ ...said, date: undefined })).toBe('date');
    expect(fieldOf({ ...said, time: undefined })).toBe('time');
    expect(fieldOf({ ...said, toPlaceId: undefined })).toBe('toPlaceId');
  });
});

describe('what is typed when the telephone rings', () => {
  it.each(['0173 440000', '+39 0173/440000', '(0173) 44-00-00'])('is a number: %s', (typed) => {
    expect(readCallerQuery(typed)?.by).toBe('phone');
  });

  it('is two names in either order', () => {
    expect(readCallerQuery(' Anna  De Rossi ')).toEqual({
      by: 'name',
      orders: [
        { givenName: 'Anna', familyName: 'De Rossi' },
        { givenName: 'De Rossi', familyName: 'Anna' },
      ],
    });
  });

  it.each(['Anna', 'A B', ''])('is too little: %j', (typed) => {
    expect(readCallerQuery(typed)).toBeNull();
  });
});

describe('said on the telephone', () => {
  const guide = {
    categoryName: 'Compagnia',
    toPlaceName: null,
    minutes: 60,
    questions: { timing: 'window' as const, destination: false },
  };
  const said = { service: 'condominio', category: 'company', placeId: 'home', date: '2026-12-01' } as const;

  it('comes round on the days that were ticked, to a last day or so many times', () => {
    const request = { ...said, time: '16:00', until: '18:00', days: ['TU'] as const };
    expect(phonePosting({ ...request, times: 3 }, null, guide).when).toEqual({
      weekly: { days: ['TU'], from: '16:00', until: '18:00', startsOn: '2026-12-01', count: 3 },
    });
    expect(phonePosting({ ...request, endsOn: '2026-12-31', times: 3 }, null, guide).when).toMatchObject({
      weekly: { endsOn: '2026-12-31' },
    });
    const ride = { ...guide, questions: { timing: 'moment' as const, destination: true } };
    const weekly = { ...request, service: 'trasporto', toPlaceId: 'hospital' } as const;
    expect(phonePosting(weekly, null, ride).repeat).toEqual({ days: ['TU'] });
  });

  it('may last past midnight', () => {
    expect(phonePosting({ ...said, time: '22:00', until: '01:00' }, null, guide).when).toEqual({
      windows: [{ start: '2026-12-01T21:00:00.000Z', end: '2026-12-02T00:00:00.000Z' }],
    });
  });
});
