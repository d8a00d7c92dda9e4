// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { LoadParties, type Party, type Service, titleIn } from '@reciproca/exchange';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import type { CirclesResult } from '../domain/circles-result.js';
import type { PlanDrop, PlanLine, PlanResult, PlanUnserved } from '../domain/plan.js';
import type { Run } from '../domain/run.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { RunRepository } from '../persistence/run.repository.js';

/** A listing as a line of a plan names it. */
export interface NamedListing {
  readonly title: string;
  readonly person: string;
  readonly personId: string;
  /** Null where the listing is gone. */
  readonly service: Service | null;
}

export interface NamedPlan extends Omit<PlanResult, 'lines' | 'dropped' | 'unserved'> {
  readonly lines: readonly (PlanLine & { readonly request: NamedListing; readonly offer: NamedListing })[];
  readonly dropped: readonly (PlanDrop & { readonly request: NamedListing; readonly offer: NamedListing })[];
  readonly unserved: readonly (PlanUnserved & { readonly request: NamedListing })[];
}

export interface RunView {
  readonly run: Run;
  /** Null until it is ready, and for runs of another kind. */
  readonly plan: NamedPlan | null;
  /** Likewise; with the ids of the circles that were proposed. */
  readonly circles: (CirclesResult & { readonly proposedIds: readonly string[] }) | null;
}

/** Runs as the ente's staff read them, with names instead of ids. */
@Injectable()
export class ViewRuns {
  constructor(
    private readonly runs: RunRepository,
    private readonly parties: LoadParties,
    private readonly circles: CircleRepository,
  ) {}

  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Run>> {
    return this.runs.listRuns(ctx, page);
  }

  async get(ctx: Ctx, id: string): Promise<RunView> {
    const run = await this.runs.getRun(ctx, id);
    if (run.kind === 'circles') {
      const found = await this.runs.getResult<CirclesResult>(ctx, id);
      return { run, plan: null, circles: found && { ...found, proposedIds: await this.circles.listIdsOfRun(ctx, id) } };
    }
    const result = await this.runs.getResult<PlanResult>(ctx, id);
    return { run, plan: result && (await this.named(ctx, result)), circles: null };
  }

  private async named(ctx: Ctx, result: PlanResult): Promise<NamedPlan> {
    const pairs = [...result.lines, ...result.dropped];
    const ids = [
      ...pairs.flatMap(({ requestId, offerId }) => [requestId, offerId]),
      ...result.unserved.map(({ requestId }) => requestId),
    ];
    const names = new Map(
      (await this.parties.execute(ctx, [...new Set(ids)])).map((party) => [party.listing.id, nameOf(ctx, party)]),
    );
    const name = (id: string): NamedListing =>
      names.get(id) ?? { title: '—', person: '—', personId: '', service: null };
    return {
      ...result,
      lines: result.lines.map((line) => ({ ...line, request: name(line.requestId), offer: name(line.offerId) })),
      dropped: result.dropped.map((drop) => ({ ...drop, request: name(drop.requestId), offer: name(drop.offerId) })),
      unserved: result.unserved.map((line) => ({ ...line, request: name(line.requestId) })),
    };
  }
}

function nameOf({ language }: Ctx, { listing, person }: Party): NamedListing {
  return { title: titleIn(listing, language), person: person.fullName, personId: person.id, service: listing.service };
}
