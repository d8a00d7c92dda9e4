// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { headingRows } from '@reciproca/reporting';
import { type T, translator } from '@reciproca/ui';
import type { Sheet, SheetCell, SheetPicture } from '@reciproca/web';
import type { IndicatorCount } from '../domain/indicators.js';
import { DECLINED, QUESTION_NAMES } from '../domain/participant.js';
import { ensureCoordinator } from '../domain/project.policy.js';
import { ProjectScopes } from './project-scopes.js';
import { answerKey } from './project-words.js';
import { type ShownParticipant, ViewParticipants } from './view-participants.js';

/** The sheet of participants for the funder's officer: personal data, so that coordinators alone save it and it stands in the audit. */
@Injectable()
export class ParticipantsSheet {
  constructor(
    private readonly view: ViewParticipants,
    private readonly scopes: ProjectScopes,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `project.not_found`. */
  async make(ctx: Ctx, projectId: string): Promise<{ sheets: Sheet[]; pictures: SheetPicture[]; cup: string }> {
    ensureCoordinator(ctx);
    const { project, participants, indicators } = await this.view.ofProject(ctx, projectId);
    const t = translator(ctx.language);
    const heading = await this.scopes.getHeading(ctx, projectId);
    const above = headingRows(heading, t);
    const detail = { what: 'project_participants_saved', projectId, rows: participants.length };
    await this.accessLog.record(ctx, { action: 'read', personId: null, detail });
    return {
      cup: project.cup,
      pictures: await this.scopes.readPictures(ctx, heading),
      sheets: [
        { name: t('projects:participants'), above, rows: [headOf(t), ...participants.map((one) => rowOf(one, t))] },
        { name: t('reporting:project.indicators'), above, rows: indicatorRows(indicators, t) },
      ],
    };
  }
}

function headOf(t: T): string[] {
  return [
    t('projects:sheet.name'),
    t('projects:tax_code'),
    t('projects:gender'),
    t('projects:birth_date'),
    t('projects:entered_on'),
    t('projects:left_on'),
    t('projects:outcomes'),
    ...QUESTION_NAMES.map((name) => t(`projects:question.${name}`)),
    t('projects:consent_on'),
    t('projects:consent_way'),
    t('projects:notice_version'),
    t('projects:sheet.missing'),
  ];
}

const dayCell = (day: string | null): SheetCell => (day === null ? '' : { day, as: 'day' });

function rowOf(one: ShownParticipant, t: T): SheetCell[] {
  const reason = one.noTaxCodeReason ? t(`projects:no_tax_code.${one.noTaxCodeReason}`) : '';
  return [
    one.name,
    one.taxCode ?? reason,
    one.gender ? t(`projects:gender.${one.gender as 'f' | 'm' | 'x'}`) : '',
    dayCell(one.birthDate),
    dayCell(one.enteredOn),
    dayCell(one.leftOn),
    (one.outcomes ?? []).map((outcome) => t(`projects:outcome.${outcome}`)).join(', '),
    ...QUESTION_NAMES.map((name) => {
      const answer = one[name];
      if (answer === null) return t('projects:not_asked');
      return answer === DECLINED ? t('projects:answer.not_said') : t(answerKey(name, answer));
    }),
    dayCell(one.consentOn),
    one.consentWay ? t(`projects:consent.${one.consentWay}`) : '',
    one.noticeVersion ?? '',
    one.missing.length,
  ];
}

/** Whole numbers: the officer is told them, and the sheet with the names goes along. */
function indicatorRows(indicators: readonly IndicatorCount[], t: T): SheetCell[][] {
  return [
    [
      t('reporting:project.indicator'),
      t('reporting:project.indicator.name'),
      ...(['women', 'men', 'others', 'total'] as const).map((key) => t(`reporting:project.${key}`)),
    ],
    ...indicators.map(({ code, women, men, others, total }) => [
      code,
      t(`reporting:indicator.${code}`),
      ...[women, men, others, total],
    ]),
  ];
}
