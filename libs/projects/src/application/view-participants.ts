// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import { countIndicators, type IndicatorCount } from '../domain/indicators.js';
import { type Missing, missingOf, type Participant } from '../domain/participant.js';
import type { Project } from '../domain/project.js';
import { ensureStaff } from '../domain/project.policy.js';
import { ParticipantRepository } from '../persistence/participant.repository.js';
import { ProjectRepository } from '../persistence/project.repository.js';

export interface ShownParticipant extends Participant {
  readonly name: string;
  readonly gender: string | null;
  readonly birthDate: string;
  readonly missing: readonly Missing[];
}

/** What is asked of how many participants still. */
export interface Gap {
  readonly what: Missing;
  readonly count: number;
}

export interface ProjectParticipants {
  readonly project: Project;
  readonly participants: readonly ShownParticipant[];
  readonly gaps: readonly Gap[];
  /** Of the whole project, nothing held back: for the ente's own staff. */
  readonly indicators: readonly IndicatorCount[];
}

export interface Participation {
  readonly participant: ShownParticipant;
  readonly project: Project;
}

/** Who takes part in projects, as staff and they themselves see it. */
@Injectable()
export class ViewParticipants {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly participants: ParticipantRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `project.not_found`. */
  async ofProject(ctx: Ctx, projectId: string): Promise<ProjectParticipants> {
    ensureStaff(ctx);
    const project = await this.projects.get(ctx, projectId);
    const participants = await this.show(ctx, await this.participants.list(ctx, projectId));
    const detail = { what: 'project_participants', projectId };
    await this.accessLog.record(ctx, { action: 'read', personId: null, detail });
    const days = { from: project.startsOn, to: project.endsOn };
    return {
      project,
      participants,
      gaps: gapsOf(participants),
      indicators: countIndicators(participants, project, days),
    };
  }

  /** For staff and for themselves; for others it is not there. Throws `participant.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Participation> {
    const found = await this.participants.find(ctx, id);
    if (!found || (!isStaff(ctx) && found.personId !== ctx.actor.personId)) throw notFound('participant');
    const [participant] = await this.show(ctx, [found]);
    const detail = { what: 'project_participant', projectId: found.projectId, participantId: id };
    await this.accessLog.record(ctx, { action: 'read', personId: found.personId, detail });
    return { participant: participant as ShownParticipant, project: await this.projects.get(ctx, found.projectId) };
  }

  /** A person's own; for anybody else than staff and themselves there are none. */
  async ofPerson(ctx: Ctx, personId: string): Promise<Participation[]> {
    if (!isStaff(ctx) && personId !== ctx.actor.personId) return [];
    const shown = await this.show(ctx, await this.participants.listOf(ctx, personId));
    const projects = new Map((await this.projects.list(ctx)).map((project) => [project.id, project]));
    return shown.flatMap((participant) => {
      const project = projects.get(participant.projectId);
      return project ? [{ participant, project }] : [];
    });
  }

  private async show(ctx: Ctx, participants: readonly Participant[]): Promise<ShownParticipant[]> {
    const cards = await this.people.listPeopleByIds(
      ctx,
      participants.map(({ personId }) => personId),
    );
    return participants.flatMap((one) => {
      const card = cards.get(one.personId);
      if (!card) return [];
      const { fullName: name, gender, birthDate } = card;
      return [{ ...one, name, gender, birthDate, missing: missingOf(one, card) }];
    });
  }
}

function gapsOf(participants: readonly ShownParticipant[]): Gap[] {
  const counts = new Map<Missing, number>();
  for (const what of participants.flatMap(({ missing }) => missing)) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count })).toSorted((a, b) => b.count - a.count);
}
