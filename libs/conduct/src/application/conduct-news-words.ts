// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { announcementPublished, suspensionMoved } from '../domain/conduct.drafts.js';
import { ANNOUNCEMENT_PUBLISHED, SUSPENSION_MOVED } from '../domain/conduct.events.js';

const kinds = {
  suspension_began: { title: said('conduct:news.suspension_began') },
  suspension_upheld: { title: said('conduct:news.suspension_upheld') },
  suspension_ended: { title: said('conduct:news.suspension_ended') },
  announcement: { title: said('conduct:news.announcement') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    conduct: keyof typeof kinds;
  }
}

/** What people are told of suspensions and announcements. */
@Injectable()
export class ConductNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [SUSPENSION_MOVED]: suspensionMoved,
        [ANNOUNCEMENT_PUBLISHED]: announcementPublished,
      },
    });
  }
}
