// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import {
  ENVIRONMENT,
  type Environment,
  isPublicName,
  outwardFetch,
  type OutwardFetch,
  OwnNetworkRefused,
  readConfig,
} from '@reciproca/platform';
import webPush from 'web-push';
import type { PushTarget } from '../domain/push-device.js';
import { outcomeOf, type PushMessage, type PushOutcome } from '../domain/push-message.js';
import { pushConfigShape } from './push.config.js';

const PATIENCE_MS = 10_000;
/** The longest topic a push service takes (RFC 8030). */
const TOPIC_LENGTH = 32;

/** Hands messages to the push services of people's browsers, sealed for the device alone (RFC 8291). */
@Injectable()
export class PushSender {
  private readonly config: ReturnType<typeof pushConfigShape.parse>;
  private readonly outward: OutwardFetch = outwardFetch();

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.config = readConfig(pushConfigShape, environment);
  }

  /** What a browser asks its push service with; null where nothing is pushed. */
  get publicKey(): string | null {
    return this.config.PUSH_PUBLIC_KEY ?? null;
  }

  /** A browser names its push service: it must not be a way into the network the server stands in. Throws `push.endpoint`. */
  ensureEndpoint(endpoint: string): void {
    if (this.config.PUSH_PLAIN_HTTP === 'on') return;
    if (!endpoint.startsWith('https:') || !isPublicName(endpoint)) throw new DomainError('push.endpoint', 'invalid');
  }

  async send(target: PushTarget, message: PushMessage): Promise<PushOutcome> {
    const sealed = this.seal(target, message);
    if (!sealed) return { kind: 'gone' };
    try {
      const answer = await this.call(target.endpoint, { ...sealed, signal: AbortSignal.timeout(PATIENCE_MS) });
      await answer.body?.cancel();
      return outcomeOf(answer.status, secondsOf(answer.headers.get('retry-after')));
    } catch (error) {
      const isOwnNetwork = (error as { cause?: unknown }).cause instanceof OwnNetworkRefused;
      return isOwnNetwork ? { kind: 'gone' } : { kind: 'later', seconds: null };
    }
  }

  private call(...[url, call]: Parameters<OutwardFetch>): Promise<Response> {
    if (this.config.PUSH_PLAIN_HTTP === 'on') return fetch(url, { ...call, redirect: 'error' } as RequestInit);
    return this.outward(url, call);
  }

  /** Null for keys nothing can be sealed with. */
  private seal({ endpoint, p256dh, auth }: PushTarget, { about, isUrgent, seconds, ...shown }: PushMessage) {
    const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey, PUSH_CONTACT: subject } = this.config;
    if (!publicKey || !privateKey || !subject) throw new Error('Nothing is pushed here');
    const tag = topicOf(about);
    try {
      const { method, headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify({ ...shown, tag }),
        {
          vapidDetails: { subject, publicKey, privateKey },
          TTL: seconds,
          urgency: isUrgent ? 'high' : 'normal',
          topic: tag,
        },
      );
      const { 'Content-Length': _, ...own } = headers as Record<string, string>;
      return { method, headers: own, body };
    } catch {
      return null;
    }
  }
}

/** What it is about, as nobody can read it. */
function topicOf(about: string): string {
  return createHash('sha256').update(about).digest('base64url').slice(0, TOPIC_LENGTH);
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter);
  return retryAfter !== null && Number.isInteger(seconds) && seconds >= 0 ? seconds : null;
}
