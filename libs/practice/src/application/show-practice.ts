// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { PRACTICE_STEPS, type PracticeStepKey } from '../domain/practice-step.js';
import { findMatchedRequest } from '../persistence/matched-request.read-model.js';
import { findOverdueAgreement } from '../persistence/overdue-agreement.read-model.js';
import { findStepsDone } from '../persistence/practice-steps.read-model.js';

export interface PracticeStep {
  readonly key: PracticeStepKey;
  /** Of practice: from the desk it leads nowhere. */
  readonly href: string;
  readonly isDone: boolean;
}

export interface ShownPractice {
  /** Whether there is practice at all, whether the reader is in it, and since when it has been as it was made. */
  readonly isThere: boolean;
  readonly isInside: boolean;
  readonly since: Date | null;
  /** What to try; empty at the desk. */
  readonly steps: readonly PracticeStep[];
}

/** What there is to practise, for staff. */
@Injectable()
export class ShowPractice {
  constructor(
    private readonly enti: Enti,
    private readonly people: People,
  ) {}

  async execute(ctx: Ctx): Promise<ShownPractice> {
    if (!isStaff(ctx)) throw forbidden();
    const isInside = await this.enti.isPractice(ctx);
    const practice = (await this.enti.listPractices(ctx)).find(({ id, of }) => ctx.enteId === (isInside ? id : of));
    const steps = isInside ? await this.listSteps(ctx) : [];
    return { isThere: practice !== undefined, isInside, since: practice?.since ?? null, steps };
  }

  private async listSteps(ctx: Ctx): Promise<PracticeStep[]> {
    const done = await findStepsDone(ctx);
    const [driver] = await this.people.listIdsWithRole(ctx, 'driver');
    const overdue = await findOverdueAgreement(ctx);
    const matched = await findMatchedRequest(ctx);
    const hrefs: Readonly<Record<PracticeStepKey, string>> = {
      call: '/calls/incoming',
      agree: matched ? `/requests/${matched}` : '/board',
      noShow: overdue ? `/agreements/${overdue}` : '/board',
      sheet: driver ? `/paper/people/${driver}/drive` : '/people',
    };
    return PRACTICE_STEPS.map((key) => ({ key, href: hrefs[key], isDone: done[key] }));
  }
}
