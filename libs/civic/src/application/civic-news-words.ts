// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { commitmentClosed, commitmentMade, hoursDecided, hoursRecorded } from '../domain/civic.drafts.js';
import { ATTENDANCE_DECIDED, ATTENDANCE_RECORDED, COMMITMENT_CLOSED, COMMITMENT_MADE } from '../domain/civic.events.js';

const kinds = {
  hours_to_confirm: { title: said('civic:news.hours_to_confirm') },
  hours_confirmed: { title: said('civic:news.hours_confirmed') },
  hours_rejected: { title: said('civic:news.hours_rejected') },
  commitment_made: { title: said('civic:news.commitment_made') },
  commitment_closed: { title: said('civic:news.commitment_closed') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    civic: keyof typeof kinds;
  }
}

/** What people are told of commitments and hours. */
@Injectable()
export class CivicNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [ATTENDANCE_RECORDED]: hoursRecorded,
        [ATTENDANCE_DECIDED]: hoursDecided,
        [COMMITMENT_MADE]: commitmentMade,
        [COMMITMENT_CLOSED]: commitmentClosed,
      },
    });
  }
}
