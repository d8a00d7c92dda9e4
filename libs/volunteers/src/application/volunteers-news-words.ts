// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { refundDecided } from '../domain/volunteers.drafts.js';
import { REFUND_DECIDED } from '../domain/volunteers.events.js';

const kinds = {
  refund_approved: { title: said('volunteers:news.refund_approved') },
  refund_refused: { title: said('volunteers:news.refund_refused') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    volunteers: keyof typeof kinds;
  }
}

/** What volunteers are told of their expenses. */
@Injectable()
export class VolunteersNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [REFUND_DECIDED]: refundDecided } });
  }
}
