// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { ActivityCalledOff, EnrolmentChanged, MeetingAhead, MeetingChanged } from './activities.events.js';

const thingOf = ({ kind }: Pick<EnrolmentChanged, 'kind'>): string => `activities:kind.${kind}`;

/** A notice says what kind of thing it is and when, never its title: that may say why somebody comes. */
export function enrolmentChanged(news: EnrolmentChanged): Draft[] {
  const { enrolmentId, personId, actorId, activityId, state, at } = news;
  if (state === 'withdrawn' && actorId === personId) return [];
  return [
    {
      ...{ personId, actorId, type: `activity_${state}`, link: `/activities/${activityId}` },
      params: { thing: thingOf(news), ...(at && { startsAt: at }) },
      important: state === 'offered',
      eventKey: `activity:${enrolmentId}:${state}`,
    },
  ];
}

export function meetingChanged(news: MeetingChanged): Draft[] {
  const { meetingId, personIds, actorId, activityId, what, startsAt, wasAt, changeId } = news;
  return personIds.map((personId) => ({
    ...{ personId, actorId, type: `activity_meeting_${what}`, link: `/activities/${activityId}` },
    params: { thing: thingOf(news), startsAt, wasAt },
    important: true,
    eventKey: `activity_meeting:${meetingId}:${changeId}`,
    once: true,
  }));
}

export function activityCalledOff(news: ActivityCalledOff): Draft[] {
  const { personIds, actorId, activityId } = news;
  return personIds.map((personId) => ({
    ...{ personId, actorId, type: 'activity_called_off', link: `/activities/${activityId}` },
    params: { thing: thingOf(news) },
    important: true,
    eventKey: `activity_called_off:${activityId}`,
    once: true,
  }));
}

export function meetingAhead(news: MeetingAhead): Draft[] {
  const { meetingId, personIds, activityId, startsAt } = news;
  return personIds.map((personId) => ({
    ...{ personId, actorId: null, type: 'activity_ahead', link: `/activities/${activityId}` },
    params: { thing: thingOf(news), startsAt },
    important: false,
    eventKey: `activity_ahead:${meetingId}:${startsAt}`,
    once: true,
  }));
}
