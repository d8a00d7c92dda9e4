// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { disputeMoved } from '../domain/dispute.drafts.js';
import { DISPUTE_MOVED } from '../domain/disputes.events.js';

const kinds = {
  dispute_opened: { title: said('disputes:news.dispute_opened') },
  dispute_assigned: { title: said('disputes:news.dispute_assigned') },
  dispute_heard: { title: said('disputes:news.dispute_heard') },
  dispute_proposed: { title: said('disputes:news.dispute_proposed') },
  dispute_ended: { title: said('disputes:news.dispute_ended') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    disputes: keyof typeof kinds;
  }
}

/** What people are told of disputes. */
@Injectable()
export class DisputeNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: { [DISPUTE_MOVED]: disputeMoved },
    });
  }
}
