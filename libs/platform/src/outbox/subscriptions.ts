// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

/** A message as its handlers get it; the id stays the same however often it is delivered. */
export interface Message<Payload = unknown> {
  readonly id: string;
  readonly topic: string;
  readonly payload: Payload;
  readonly occurredAt: Date;
}

/** Acts on news in its own transaction; may be called again for the same message after a crash, never twice after a commit. */
export type Handler<Payload = never> = (ctx: Ctx, message: Message<Payload>) => Promise<void>;

export interface Subscription {
  readonly name: string;
  readonly handle: Handler<unknown>;
}

@Injectable()
export class Subscriptions {
  private readonly byTopic = new Map<string, Subscription[]>();

  /** `name` identifies the handler for good: it is stored beside the messages it has dealt with. */
  on<Payload>(topic: string, name: string, handle: Handler<Payload>): void {
    const list = this.byTopic.get(topic) ?? [];
    if (list.some((subscription) => subscription.name === name))
      throw new Error(`Two handlers named ${name} for ${topic}`);
    this.byTopic.set(topic, [...list, { name, handle: handle as Handler<unknown> }]);
  }

  listFor(topic: string): readonly Subscription[] {
    return this.byTopic.get(topic) ?? [];
  }

  listTopics(): readonly string[] {
    return [...this.byTopic.keys()].sort();
  }
}
