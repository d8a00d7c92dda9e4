// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { delegationEnding, delegationMoved } from '../domain/delegation.drafts.js';
import { DELEGATION_ENDING, DELEGATION_MOVED } from '../domain/identity.events.js';

const kinds = {
  delegation_ended: { title: said('identity:news.delegation_ended') },
  delegation_ends_tomorrow: { title: said('identity:news.delegation_ends_tomorrow') },
  delegation_ends_today: { title: said('identity:news.delegation_ends_today') },
  delegation_ends_over: { title: said('identity:news.delegation_ended') },
  given_delegation_ends_tomorrow: { title: said('identity:news.given_delegation_ends_tomorrow') },
  given_delegation_ends_today: { title: said('identity:news.given_delegation_ends_today') },
  given_delegation_ends_over: { title: said('identity:news.given_delegation_ended') },
  delegation_restored: { title: said('identity:news.delegation_restored') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    identity: keyof typeof kinds;
  }
}

/** What people are told of whom they act for. */
@Injectable()
export class IdentityNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [DELEGATION_MOVED]: delegationMoved, [DELEGATION_ENDING]: delegationEnding } });
  }
}
