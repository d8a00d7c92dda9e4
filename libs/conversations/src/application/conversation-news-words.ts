// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords, nobody } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { groupWritten, messageWritten, reportSettled } from '../domain/conversations.drafts.js';
import {
  GROUP_WRITTEN,
  MESSAGE_FOR_OFFICE,
  MESSAGE_REPORTED,
  MESSAGE_WRITTEN,
  REPORT_SETTLED,
} from '../domain/conversations.events.js';
import '../texts/conversations-texts.js';

const kinds = {
  message_written: {
    title: said('conversations:news.message_written'),
    atOnceBy: ['sms', 'call'],
    textAsks: 'words',
  },
  office_wrote: { title: said('conversations:news.office_wrote'), atOnceBy: ['sms', 'call'], textAsks: 'words' },
  group_wrote: { title: said('conversations:news.group_wrote'), atOnceBy: ['sms'], textAsks: 'words' },
  // Nobody else calls those of a group that is no office's.
  neighbour_wrote_group: {
    title: said('conversations:news.neighbour_wrote_group'),
    atOnceBy: ['sms', 'call'],
    textAsks: 'words',
  },
  group_wrote_urgent: {
    title: said('conversations:news.group_wrote_urgent'),
    atOnceBy: ['sms', 'call'],
    atAnyHour: true,
    textAsks: 'words',
  },
  message_hidden: { title: said('conversations:news.message_hidden') },
  report_hidden: { title: said('conversations:news.report_hidden') },
  report_left: { title: said('conversations:news.report_left') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    conversations: keyof typeof kinds;
  }
}

/** What people are told of messages: that there is one, on the page and by e-mail; its words only by text. */
@Injectable()
export class ConversationNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [MESSAGE_WRITTEN]: messageWritten,
        [MESSAGE_FOR_OFFICE]: nobody,
        [MESSAGE_REPORTED]: nobody,
        [REPORT_SETTLED]: reportSettled,
        [GROUP_WRITTEN]: groupWritten,
      },
    });
  }
}
