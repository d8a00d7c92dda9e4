// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { facePartRemoved } from '../domain/faces.drafts.js';
import { FACE_PART_REMOVED } from '../domain/faces.events.js';
import '../texts/faces-texts.js';

const kinds = {
  face_photo_removed: { title: said('faces:news.face_photo_removed') },
  face_words_removed: { title: said('faces:news.face_words_removed') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    faces: keyof typeof kinds;
  }
}

/** What people are told about what they show of themselves. */
@Injectable()
export class FacesNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [FACE_PART_REMOVED]: facePartRemoved } });
  }
}
