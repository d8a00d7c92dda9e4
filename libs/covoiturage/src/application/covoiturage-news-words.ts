// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { seatAsked } from '../domain/covoiturage.drafts.js';
import { SEAT_ASKED } from '../domain/covoiturage.events.js';
import '../texts/covoiturage-texts.js';

const kinds = {
  seat_asked_outside: { title: said('covoiturage:news.seat_asked') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    covoiturage: keyof typeof kinds;
  }
}

/** What drivers are told of other platforms: that somebody asks; who it is they hear from the office. */
@Injectable()
export class CovoiturageNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [SEAT_ASKED]: seatAsked } });
  }
}
