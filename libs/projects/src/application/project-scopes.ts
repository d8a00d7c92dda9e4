// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import {
  type ActionRow,
  type ProjectHeading,
  type ProjectPart,
  type ProjectScope,
  type ProjectSource,
  countCellOf,
  ReportProjects,
  type ScopeRule,
} from '@reciproca/reporting';
import { listComuni } from '@reciproca/territory';
import type { SheetPicture } from '@reciproca/web';
import { countIndicators, isThere } from '../domain/indicators.js';
import { publishedIndicators } from '../domain/published-indicators.js';
import type { Participant } from '../domain/participant.js';
import { isCivic } from '../domain/presence.js';
import { type ProjectAction, sumCents } from '../domain/project.js';
import { listCivicDeeds } from '../persistence/civic-hours.read-model.js';
import { ParticipantRepository } from '../persistence/participant.repository.js';
import { ProjectRepository } from '../persistence/project.repository.js';

/** The indicator that counts all participants. */
const EVERYBODY = 'EECO01';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What reports are told of projects. */
@Injectable()
export class ProjectScopes implements OnModuleInit, ProjectSource {
  constructor(
    private readonly reports: ReportProjects,
    private readonly projects: ProjectRepository,
    private readonly participants: ParticipantRepository,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.reports.fill(this);
  }

  async listNames(ctx: Ctx): Promise<{ id: string; name: string }[]> {
    if (!isStaff(ctx)) throw forbidden();
    return (await this.projects.list(ctx)).map(({ id, name }) => ({ id, name }));
  }

  async getScope(ctx: Ctx, id: string): Promise<ProjectScope> {
    if (!isStaff(ctx)) throw forbidden();
    const { name, startsOn, endsOn } = await this.projects.get(ctx, id);
    const actions = await this.projects.listActions(ctx, id);
    const rules = actions.filter((action) => !isCivic(action)).map((action) => this.ruleOf(action));
    return { id, name, from: startsOn, to: endsOn, rules };
  }

  ruleOf({ id, name, service, comuneCodes, fromDay, toDay }: ProjectAction): ScopeRule {
    const comuni = comuneCodes.map((code) => listComuni().find((one) => one.code === code)?.name ?? code);
    return { actionId: id, name, service, comuni, from: fromDay, to: toDay };
  }

  async countParticipants(ctx: Ctx, id: string, days: Days): Promise<number> {
    return (await this.participants.list(ctx, id)).filter((one) => isThere(one, days)).length;
  }

  /** Throws `project.not_found`. */
  async getHeading(ctx: Ctx, id: string): Promise<ProjectHeading> {
    const { name, cup, funder, funderCode, headings } = await this.projects.get(ctx, id);
    const pictures = (await this.projects.listPictures(ctx, id)).map((one) => ({
      src: `/projects/${id}/pictures/${one.id}`,
      alt: one.alt,
    }));
    return { id, name, cup, funder, funderCode, headings, pictures };
  }

  async readPictures(ctx: Ctx, { id, pictures }: ProjectHeading): Promise<SheetPicture[]> {
    if (!isStaff(ctx)) throw forbidden();
    return this.projects.listContents(
      ctx,
      id,
      pictures.map(({ src }) => src.slice(src.lastIndexOf('/') + 1)),
    );
  }

  async getPart(ctx: Ctx, id: string, days: Days): Promise<ProjectPart> {
    if (!isStaff(ctx)) throw forbidden();
    const project = await this.projects.get(ctx, id);
    const participants = await this.participants.list(ctx, id);
    const cards = await this.people.listPeopleByIds(
      ctx,
      participants.map(({ personId }) => personId),
    );
    const counted = participants.flatMap((one) => {
      const card = cards.get(one.personId);
      return card ? [{ ...one, gender: card.gender, birthDate: card.birthDate }] : [];
    });
    const indicators = publishedIndicators(countIndicators(counted, project, days));
    const costs = (await this.projects.listCosts(ctx, id)).filter(({ day }) => day >= days.from && day <= days.to);
    return {
      ...(await this.getHeading(ctx, id)),
      actions: await this.civicRows(ctx, id, { participants, days }),
      participants: indicators.find(({ code }) => code === EVERYBODY)?.total ?? null,
      indicators,
      costs: costs.map((cost) => ({
        ...{ name: cost.name, kind: cost.kind, unit: cost.unit, rateCents: cost.rateCents },
        units: cost.hundredths / 100,
        sumCents: sumCents(cost),
      })),
    };
  }

  /** Hours given back to the community are no deed of a service, and counted here. */
  private async civicRows(
    ctx: Ctx,
    id: string,
    { participants, days }: { participants: readonly Participant[]; days: Days },
  ): Promise<ActionRow[]> {
    const rows: ActionRow[] = [];
    for (const action of (await this.projects.listActions(ctx, id)).filter(isCivic)) {
      const deeds = await listCivicDeeds(ctx, { action, participants, days });
      const { value, isSmall } = countCellOf(new Set(deeds.map(({ giverId }) => giverId)).size);
      const helpers = isSmall ? null : value;
      const minutes = isSmall ? null : deeds.reduce((total, one) => total + one.minutes, 0);
      rows.push({ name: action.name, exchanges: 0, helped: 0, helpers, minutes });
    }
    return rows;
  }
}
