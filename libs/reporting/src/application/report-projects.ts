// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { SheetPicture } from '@reciproca/web';
import type { Period } from '../domain/period.js';
import type { ProjectHeading, ProjectPart } from '../domain/project-part.js';
import type { ProjectScope } from '../domain/project-scope.js';

/** What is known of projects by the lib that keeps them. */
export interface ProjectSource {
  listNames(ctx: Ctx): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Throws `project.not_found`. */
  getScope(ctx: Ctx, id: string): Promise<ProjectScope>;
  /** With those actions alone that are no service’s: the others are counted here. */
  getPart(ctx: Ctx, id: string, period: Period): Promise<ProjectPart>;
  /** The emblems a heading names, also those that were removed since. */
  readPictures(ctx: Ctx, heading: ProjectHeading): Promise<SheetPicture[]>;
  countParticipants(ctx: Ctx, id: string, period: Period): Promise<number>;
}

/** The projects a report may be limited to; filled by the lib that keeps them when its module starts. */
@Injectable()
export class ReportProjects {
  private source: ProjectSource | null = null;

  fill(source: ProjectSource): void {
    this.source = source;
  }

  /** The emblems of a report; none of one that is about no project. */
  async picturesOf(ctx: Ctx, heading: ProjectHeading | undefined): Promise<SheetPicture[]> {
    return heading ? this.get().readPictures(ctx, heading) : [];
  }

  get(): ProjectSource {
    if (!this.source) throw new Error('No projects are kept here');
    return this.source;
  }
}
