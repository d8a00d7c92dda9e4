// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKind, NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said, type TextKey, translator } from '@reciproca/ui';
import { activityCalledOff, enrolmentChanged, meetingAhead, meetingChanged } from '../domain/activities.drafts.js';
import { ACTIVITY_CALLED_OFF, ENROLMENT_CHANGED, MEETING_AHEAD, MEETING_CHANGED } from '../domain/activities.events.js';

/** Where nobody knows any more what it was about, it was an activity. */
const about =
  (key: TextKey): NewsKind['title'] =>
  (language, { thing = translator(language)('activities:one').toLowerCase(), ...facts }) =>
    said(key)(language, { ...facts, thing });

const kinds = {
  activity_enrolled: { title: about('activities:news.enrolled') },
  activity_waiting: { title: about('activities:news.waiting') },
  activity_offered: { title: about('activities:news.offered'), atOnceBy: ['sms', 'call'] },
  activity_lapsed: { title: about('activities:news.lapsed') },
  activity_withdrawn: { title: about('activities:news.withdrawn') },
  activity_meeting_moved: { title: about('activities:news.meeting_moved'), atOnceBy: ['sms', 'call'] },
  activity_meeting_moved_place: { title: about('activities:news.meeting_moved_place'), atOnceBy: ['sms', 'call'] },
  activity_meeting_called_off: { title: about('activities:news.meeting_called_off'), atOnceBy: ['sms', 'call'] },
  activity_meeting_added: { title: about('activities:news.meeting_added') },
  activity_called_off: { title: about('activities:news.called_off'), atOnceBy: ['sms', 'call'] },
  activity_ahead: { title: about('activities:news.ahead') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    activities: keyof typeof kinds;
  }
}

/** What people are told of what they take part in. */
@Injectable()
export class ActivitiesNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [ENROLMENT_CHANGED]: enrolmentChanged,
        [MEETING_CHANGED]: meetingChanged,
        [ACTIVITY_CALLED_OFF]: activityCalledOff,
        [MEETING_AHEAD]: meetingAhead,
      },
    });
  }
}
