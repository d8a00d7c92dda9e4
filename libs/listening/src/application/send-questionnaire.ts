// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, PeopleGroups } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ensureCoordinator } from '../domain/listening.policy.js';
import { QUESTIONNAIRE_SENT } from '../domain/listening.events.js';
import { ensureOpen } from '../domain/questionnaire.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';

/** People of a group are told of a questionnaire, staff left out: each of them once, and never reminded. */
@Injectable()
export class SendQuestionnaire {
  constructor(
    private readonly questionnaires: QuestionnaireRepository,
    private readonly groups: PeopleGroups,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** How many had not been told before. Throws `questionnaire.not_open`, `group.unknown`. */
  async execute(ctx: Ctx, id: string, groupKeys: readonly string[]): Promise<number> {
    const actorId = ensureCoordinator(ctx);
    ensureOpen(await this.questionnaires.getForUpdate(ctx, id));
    const { personIds } = await this.groups.gather(ctx, groupKeys);
    const staff = new Set(await this.people.listIdsWithRole(ctx, 'operator', 'coordinator'));
    const others = personIds.filter((personId) => !staff.has(personId));
    const told = await this.questionnaires.invite(ctx, id, others);
    const detail = { what: 'questionnaire_sent', questionnaireId: id, count: told.length };
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail });
    if (told.length > 0)
      await emit(ctx, { topic: QUESTIONNAIRE_SENT, payload: { questionnaireId: id, personIds: told, actorId } });
    return told.length;
  }
}
