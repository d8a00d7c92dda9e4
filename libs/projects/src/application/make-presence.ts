// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, notFound } from '@reciproca/kernel';
import { type Deed, deedsOfRule, MakeReport } from '@reciproca/reporting';
import { isThere } from '../domain/indicators.js';
import type { Participant } from '../domain/participant.js';
import {
  isCivic,
  presenceOf,
  type PresenceLine,
  type PresentDeed,
  reconcile,
  type Reconciled,
} from '../domain/presence.js';
import type { Project, ProjectAction } from '../domain/project.js';
import { ensureStaff } from '../domain/project.policy.js';
import { listCivicDeeds } from '../persistence/civic-hours.read-model.js';
import { ParticipantRepository } from '../persistence/participant.repository.js';
import { ProjectRepository } from '../persistence/project.repository.js';
import type { PresenceInput } from './participant.input.js';
import { ProjectScopes } from './project-scopes.js';

export interface PresenceSheet {
  readonly action: ProjectAction;
  readonly lines: readonly PresenceLine[];
  /** Against what the report says of the action in the same days; null where one participant alone is looked at. */
  readonly reconciled: Reconciled | null;
}

export interface Presence {
  readonly project: Project;
  readonly month: string;
  /** All that may be chosen. */
  readonly actions: readonly ProjectAction[];
  readonly participants: readonly Participant[];
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly PresenceSheet[];
}

/** Hours of participants, from what is settled and from what was given back to the community. */
@Injectable()
export class MakePresence {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly participants: ParticipantRepository,
    private readonly scopes: ProjectScopes,
    private readonly reports: MakeReport,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `project.not_found`, `project_action.not_found` and `participant.not_found`. */
  async ofMonth(ctx: Ctx, projectId: string, asked: PresenceInput): Promise<Presence> {
    ensureStaff(ctx);
    const project = await this.projects.get(ctx, projectId);
    const all = await this.participants.list(ctx, projectId);
    const days = monthDays(asked.month);
    const there = all.filter((one) => isThere(one, days));
    const chosen = asked.participantId ? there.filter(({ id }) => id === asked.participantId) : there;
    if (asked.participantId && !all.some(({ id }) => id === asked.participantId)) throw notFound('participant');
    const actions = await this.projects.listActions(ctx, projectId);
    const wanted = asked.actionId ? actions.filter(({ id }) => id === asked.actionId) : actions;
    if (asked.actionId && wanted.length === 0) throw notFound('project_action');
    const { deeds } = await this.reports.load(ctx, days);
    const sheets: PresenceSheet[] = [];
    for (const action of wanted) {
      const done = await this.deedsOf(ctx, action, { deeds, participants: there, days });
      const lines = presenceOf(action, done, chosen);
      sheets.push({ action, lines, reconciled: asked.participantId ? null : reconcile(done, lines) });
    }
    const cards = await this.people.listPeopleByIds(
      ctx,
      there.map(({ personId }) => personId),
    );
    const detail = { what: 'project_presence', projectId, month: asked.month };
    const [only] = asked.participantId ? chosen : [];
    await this.accessLog.record(ctx, { action: 'read', personId: only?.personId ?? null, detail });
    const names = new Map(there.map(({ id, personId }) => [id, cards.get(personId)?.fullName ?? '']));
    return { project, month: asked.month, actions, participants: there, names, sheets };
  }

  private async deedsOf(
    ctx: Ctx,
    action: ProjectAction,
    {
      deeds,
      participants,
      days,
    }: { deeds: readonly Deed[]; participants: readonly Participant[]; days: { from: string; to: string } },
  ): Promise<readonly PresentDeed[]> {
    if (!isCivic(action)) return deedsOfRule(this.scopes.ruleOf(action), deeds);
    return listCivicDeeds(ctx, { action, participants, days });
  }
}

/** The first and the last day of yyyy-mm. */
function monthDays(month: string): { from: string; to: string } {
  const [year = 0, index = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, index, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}
