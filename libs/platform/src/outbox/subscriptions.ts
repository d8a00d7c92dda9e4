// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, EventMap, Topic } from '@reciproca/kernel';
import type { CtxSeed } from '../database/unit-of-work.js';
import type { Lane } from './lanes.js';
import type { Message } from './message.js';

/** Acts on news in its own transaction; may be called again for the same message after a crash, never twice after a commit. */
export type Handler<Payload = never> = (ctx: Ctx, message: Message<Payload>) => Promise<void>;

/** Runs the last transaction of a delivery: what it writes and that the message is done with stand or fall together. */
export type Finish = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/**
 * Acts on news with no transaction open, where somebody outside or a solver must be waited for. Reads and short
 * transactions of its own come first, `finish` last; without it the message is done when the promise resolves.
 * When the process dies in between it is called again, {@link OUTSIDE_CLAIM_SECONDS} after it was called.
 */
export type OutsideHandler<Payload = never> = (
  seed: CtxSeed,
  message: Message<Payload>,
  finish: Finish,
) => Promise<void>;

/** For so long nobody else takes up what is done outside a transaction; whoever does it must be through by then. */
export const OUTSIDE_CLAIM_SECONDS = 180;

interface Named {
  readonly topic: string;
  readonly name: string;
  readonly lane: Lane;
}
export type Subscription = Named &
  (
    | { readonly isOutside: false; readonly handle: Handler<unknown> }
    | { readonly isOutside: true; readonly handle: OutsideHandler<unknown> }
  );

@Injectable()
export class Subscriptions {
  private readonly byTopic = new Map<string, Subscription[]>();
  /** Grows with every subscription, so that who keeps a copy knows when it is old. */
  version = 0;

  /** `name` identifies the handler for good: it is stored beside the messages it has dealt with. */
  on<Told extends Topic>(topic: Told, name: string, handle: Handler<EventMap[Told]>, lane: Lane = 'live'): void {
    this.add({ topic, name, lane, isOutside: false, handle: handle as Handler<unknown> });
  }

  /** For what takes its time: called outside a transaction and in the slow lane. */
  outside<Told extends Topic>(topic: Told, name: string, handle: OutsideHandler<EventMap[Told]>): void {
    this.add({ topic, name, lane: 'slow', isOutside: true, handle: handle as OutsideHandler<unknown> });
  }

  /** A job's own turn or part: its topic is made of its name. */
  forJob(topic: string, name: string, handle: Handler<unknown>): void {
    this.add({ topic, name, lane: 'job', isOutside: false, handle });
  }

  forJobOutside(topic: string, name: string, handle: OutsideHandler<unknown>): void {
    this.add({ topic, name, lane: 'slow', isOutside: true, handle });
  }

  find(topic: string, name: string): Subscription | undefined {
    return this.byTopic.get(topic)?.find((subscription) => subscription.name === name);
  }

  list(): readonly Subscription[] {
    return [...this.byTopic.values()].flat();
  }

  listTopics(): readonly string[] {
    return [...this.byTopic.keys()].sort();
  }

  private add(subscription: Subscription): void {
    const { topic, name } = subscription;
    if (this.find(topic, name)) throw new Error(`Two handlers named ${name} for ${topic}`);
    // Who looks for work knows it by the handler's name alone.
    if (this.list().some((other) => other.name === name && other.isOutside !== subscription.isOutside))
      throw new Error(`${name} is called in a transaction and outside`);
    this.byTopic.set(topic, [...(this.byTopic.get(topic) ?? []), subscription]);
    this.version += 1;
  }
}
