// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { activityCalledOff, enrolmentChanged, meetingAhead, meetingChanged } from '../domain/activities.drafts.js';
import { ACTIVITY_CALLED_OFF, ENROLMENT_CHANGED, MEETING_AHEAD, MEETING_CHANGED } from '../domain/activities.events.js';

const kinds = {
  activity_enrolled: { title: said('activities:news.enrolled') },
  activity_waiting: { title: said('activities:news.waiting') },
  activity_offered: { title: said('activities:news.offered'), atOnceBy: ['sms', 'call'] },
  activity_lapsed: { title: said('activities:news.lapsed') },
  activity_withdrawn: { title: said('activities:news.withdrawn') },
  activity_meeting_moved: { title: said('activities:news.meeting_moved'), atOnceBy: ['sms', 'call'] },
  activity_meeting_moved_place: { title: said('activities:news.meeting_moved_place'), atOnceBy: ['sms', 'call'] },
  activity_meeting_called_off: { title: said('activities:news.meeting_called_off'), atOnceBy: ['sms', 'call'] },
  activity_meeting_added: { title: said('activities:news.meeting_added') },
  activity_called_off: { title: said('activities:news.called_off'), atOnceBy: ['sms', 'call'] },
  activity_ahead: { title: said('activities:news.ahead') },
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
