// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { seatAnswered, seatAsked } from '../domain/covoiturage.drafts.js';
import { SEAT_ANSWERED, SEAT_ASKED } from '../domain/covoiturage.events.js';
import '../texts/covoiturage-texts.js';

const kinds = {
  seat_asked_outside: { title: said('covoiturage:news.seat_asked') },
  seat_confirmed_outside: { title: said('covoiturage:news.seat_confirmed') },
  seat_cancelled_outside: { title: said('covoiturage:news.seat_cancelled') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    covoiturage: keyof typeof kinds;
  }
}

/** What people are told of other platforms: drivers that somebody asks, and who it is by the office; passengers what was answered. */
@Injectable()
export class CovoiturageNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [SEAT_ASKED]: seatAsked, [SEAT_ANSWERED]: seatAnswered } });
  }
}
