// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type ComuneUse, ComuneUses, type CountedUse } from '@reciproca/territory';
import { ProjectRepository } from '../persistence/project.repository.js';

/** What was done in a comune before it became part of another still counts for a project: it names both from then on. */
@Injectable()
export class ActionsInComuni implements OnModuleInit, ComuneUse {
  constructor(
    private readonly uses: ComuneUses,
    private readonly projects: ProjectRepository,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async count(ctx: Ctx, code: string, intoCode: string): Promise<CountedUse[]> {
    return [{ textKey: 'projects:actions.inComune', count: (await this.listThere(ctx, code, intoCode)).length }];
  }

  async move(ctx: Ctx, { code }: { readonly code: string }, intoCode: string): Promise<void> {
    for (const { id, comuneCodes } of await this.listThere(ctx, code, intoCode))
      await this.projects.putComuni(ctx, id, [...comuneCodes, intoCode]);
  }

  private async listThere(ctx: Ctx, code: string, intoCode: string) {
    const actions = await this.projects.listAllActions(ctx);
    return actions.filter(({ comuneCodes }) => comuneCodes.includes(code) && !comuneCodes.includes(intoCode));
  }
}
