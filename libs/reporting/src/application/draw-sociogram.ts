// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { ensurePeriod, type Period } from '../domain/period.js';
import { layoutSteps, type Sociogram, sociogramOf } from '../domain/sociogram.js';
import { FEWEST_PEOPLE } from '../domain/suppression.js';
import { LoadDeeds } from './load-deeds.js';

/** Somebody in the picture, under a number that means nothing outside it. */
export interface SociogramNode {
  readonly label: number;
  readonly x: number;
  readonly y: number;
  readonly gave: number;
  readonly received: number;
}
export interface SociogramPicture {
  readonly nodes: readonly SociogramNode[];
  /** Indexes of `nodes`. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly deeds: number }[];
  readonly figures: Pick<
    Sociogram,
    'reciprocity' | 'largestGroup' | 'groups' | 'onlyGave' | 'onlyReceived' | 'both'
  > & { readonly people: number; readonly ties: number };
  /** Whether there are more people than the picture can hold. */
  readonly isPart: boolean;
}

export const PICTURE_SIZE = 900;
const MOST_NODES = 250;
/** How much of its first heat the layout ends with. */
const SETTLED = 0.001;
type Node = SimulationNodeDatum & { id: string; gave: number; received: number };

/** Who helps whom, as a picture without names; null where so few are in it that anybody could be told. */
@Injectable()
export class DrawSociogram {
  constructor(private readonly deeds: LoadDeeds) {}

  async execute(ctx: Ctx, period: Period): Promise<SociogramPicture | null> {
    if (!isStaff(ctx)) throw forbidden();
    ensurePeriod(period);
    const graph = sociogramOf(await this.deeds.listExchanges(ctx, period));
    if (graph.people.length < FEWEST_PEOPLE) return null;
    // Shuffled by the period and the ente: the same picture each time, and no number that stays with somebody from one period to the next.
    const shuffle = (id: string): string =>
      createHash('sha256').update([ctx.enteId, period.from, period.to, id].join(' ')).digest('hex');
    const busiest = graph.people
      .toSorted((a, b) => b.gave + b.received - a.gave - a.received || shuffle(a.id).localeCompare(shuffle(b.id)))
      .slice(0, MOST_NODES);
    const { reciprocity, largestGroup, groups, onlyGave, onlyReceived, both } = graph;
    return {
      ...layOut(
        busiest.toSorted((a, b) => shuffle(a.id).localeCompare(shuffle(b.id))),
        graph,
      ),
      figures: {
        reciprocity,
        largestGroup,
        groups,
        onlyGave,
        onlyReceived,
        both,
        people: graph.people.length,
        ties: graph.ties.length,
      },
      isPart: graph.people.length > MOST_NODES,
    };
  }
}

/** Force-directed layout (d3-force, which starts from a spiral and draws no random numbers of its own): the same input, the same picture. */
function layOut(people: Sociogram['people'], { ties }: Sociogram): Pick<SociogramPicture, 'nodes' | 'lines'> {
  const nodes: Node[] = people.map((person) => ({ ...person }));
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const lines = ties.flatMap(({ from, to, deeds }) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, deeds }];
  });
  const links: SimulationLinkDatum<Node>[] = lines.map(({ from, to }) => ({ source: from, target: to }));
  const steps = layoutSteps(nodes.length);
  forceSimulation(nodes)
    .force('links', forceLink(links).distance(38))
    .force('apart', forceManyBody().strength(-55).distanceMax(260))
    .force('collide', forceCollide(12))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.06))
    .force('middle', forceCenter())
    .stop()
    .alphaDecay(1 - SETTLED ** (1 / steps))
    .tick(steps);
  const reach = Math.max(1, ...nodes.map(({ x = 0, y = 0 }) => Math.max(Math.abs(x), Math.abs(y))));
  const scale = (PICTURE_SIZE / 2 - 30) / reach;
  const place = (value = 0): number => Math.round(PICTURE_SIZE / 2 + value * scale);
  return {
    nodes: nodes.map(({ x, y, gave, received }, index) => ({
      label: index + 1,
      x: place(x),
      y: place(y),
      gave,
      received,
    })),
    lines,
  };
}
