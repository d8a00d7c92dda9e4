// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { driverThanked } from '../domain/orti.drafts.js';
import { DRIVER_THANKED } from '../domain/orti.events.js';

const kinds = {
  crate_as_thanks: { title: said('orti:news.crate_as_thanks') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    orti: keyof typeof kinds;
  }
}

/** What people are told of the gardens, beside what exchange tells of every service. */
@Injectable()
export class OrtiNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [DRIVER_THANKED]: driverThanked } });
  }
}
