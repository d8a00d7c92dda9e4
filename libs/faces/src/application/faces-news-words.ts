// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords, nobody } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { facePartRemoved } from '../domain/faces.drafts.js';
import { FACE_PART_REMOVED } from '../domain/faces.events.js';
import { thanksSettled, thanksWritten } from '../domain/thanks.drafts.js';
import { THANKS_REPORTED, THANKS_SETTLED, THANKS_WRITTEN } from '../domain/thanks.events.js';
import '../texts/faces-texts.js';

const kinds = {
  face_photo_removed: { title: said('faces:news.face_photo_removed') },
  face_words_removed: { title: said('faces:news.face_words_removed') },
  thanks_written: { title: said('faces:news.thanks_written') },
  thanks_hidden: { title: said('faces:news.thanks_hidden') },
  thanks_report_hidden: { title: said('faces:news.thanks_report_hidden') },
  thanks_report_left: { title: said('faces:news.thanks_report_left') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    faces: keyof typeof kinds;
  }
}

/** What people are told about what they show of themselves, and of thanks: that there are some, never their words. */
@Injectable()
export class FacesNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [FACE_PART_REMOVED]: facePartRemoved,
        [THANKS_WRITTEN]: thanksWritten,
        [THANKS_REPORTED]: nobody,
        [THANKS_SETTLED]: thanksSettled,
      },
    });
  }
}
