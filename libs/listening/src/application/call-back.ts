// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, hasRole, isStaff } from '@reciproca/kernel';
import { PostSignal } from '@reciproca/sentinels';
import { translator } from '@reciproca/ui';
import { inWords, type Questionnaire } from '../domain/questionnaire.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';
import { newestOf } from './manage-questionnaires.js';
import type { AskedHelp } from './read-answer.js';

/** Whoever asks for help at the end of a questionnaire becomes a signal. It does not say which answer they gave. */
@Injectable()
export class CallBack {
  constructor(
    private readonly signals: PostSignal,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  /** In the name of who asked them at the door, else of whoever keeps the questionnaire. */
  async ask(
    ctx: Ctx,
    { id, keptBy }: Questionnaire,
    { name, phone, words }: AskedHelp,
    personId: string | null,
  ): Promise<void> {
    const { content } = newestOf(await this.questionnaires.listVersions(ctx, id));
    const t = translator('it');
    const need = words || t('listening:help.wants_call');
    const signal = {
      about: `${name}, ${phone}`,
      need: t('listening:help.from', { title: inWords(content.title, 'it'), words: need }),
      consent: 'agrees' as const,
      danger: false,
    };
    const isAsked = personId === null && (isStaff(ctx) || hasRole(ctx, 'sentinel'));
    const tells = (isAsked ? ctx.actor.personId : null) ?? keptBy;
    await this.signals.inNameOf(ctx, tells, signal, personId);
  }
}
