// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { auditBroken, erasureAsked } from '../domain/privacy.drafts.js';
import { AUDIT_BROKEN, ERASURE_ASKED } from '../domain/privacy.events.js';
import '../texts/privacy-texts.js';

const kinds = {
  audit_broken: { title: said('privacy:news.audit_broken') },
  erasure_asked: { title: said('privacy:news.erasure_asked') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    privacy: keyof typeof kinds;
  }
}

/** What coordinators are told of the audit and of erasures. */
@Injectable()
export class PrivacyNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [AUDIT_BROKEN]: auditBroken,
        [ERASURE_ASKED]: erasureAsked,
      },
    });
  }
}
