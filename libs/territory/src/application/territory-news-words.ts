// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { placeChanged } from '../domain/place.drafts.js';

const kinds = {
  place_closed: { title: said('territory:news.place_closed'), call: 'trouble' },
  place_closed_days: { title: said('territory:news.place_closed_days'), call: 'trouble' },
  place_closed_hours: { title: said('territory:news.place_closed_hours'), call: 'trouble' },
  place_reopened: { title: said('territory:news.place_reopened') },
  place_moved: { title: said('territory:news.place_moved'), call: 'trouble' },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    territory: keyof typeof kinds;
  }
}

/** What people are told of places they go to. */
@Injectable()
export class TerritoryNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { 'territory.place_changed': placeChanged } });
  }
}
