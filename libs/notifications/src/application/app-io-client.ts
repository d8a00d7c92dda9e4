// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig } from '@reciproca/platform';
import {
  type AppIoOutcome,
  type AppIoStatus,
  type AppIoTarget,
  type AppIoTrouble,
  statusOf,
  troubleOf,
} from '../domain/app-io.js';
import type { AppIoMessage } from '../domain/app-io-message.js';
import { appIoConfigShape } from './app-io.config.js';

const PATIENCE_MS = 10_000;

/** An answer that was a success, or why there is none. */
type Answer = { readonly said: Readonly<Record<string, unknown>> } | { readonly trouble: AppIoTrouble };

/** The three calls of App IO that are needed. Its answers quote the fiscal code: nothing of them is kept but what is named here. */
@Injectable()
export class AppIoClient {
  private readonly url: string | undefined;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.url = readConfig(appIoConfigShape, environment).APP_IO_URL;
  }

  /** Whether this installation knows where App IO is. */
  get isOn(): boolean {
    return this.url !== undefined;
  }

  /** Null where they are there and take what we send. */
  async findTrouble({ key, fiscalCode }: AppIoTarget): Promise<AppIoTrouble | null> {
    const answer = await this.call(key, '/profiles', { fiscal_code: fiscalCode });
    if ('trouble' in answer) return isMissing(answer.trouble) ? { kind: 'unreached' } : answer.trouble;
    return answer.said['sender_allowed'] === true ? null : { kind: 'unreached' };
  }

  /** @see findTrouble, which is asked first: App IO wants it so. */
  async send({ key, fiscalCode }: AppIoTarget, content: AppIoMessage): Promise<AppIoOutcome> {
    const answer = await this.call(key, '/messages', {
      fiscal_code: fiscalCode,
      feature_level_type: 'STANDARD',
      // The telephone shows that there is a message, and nothing of it; no copy goes out by e-mail.
      content: { ...content, require_secure_channels: true },
    });
    if ('trouble' in answer) return answer.trouble;
    const { id } = answer.said;
    return typeof id === 'string' && id !== ''
      ? { kind: 'accepted', messageId: id }
      : { kind: 'refused', code: 'NO_ID' };
  }

  async findStatus({ key, fiscalCode }: AppIoTarget, messageId: string): Promise<AppIoStatus> {
    const answer = await this.call(key, `/messages/${fiscalCode}/${encodeURIComponent(messageId)}`);
    return 'trouble' in answer ? answer.trouble : statusOf(answer.said['status']);
  }

  private async call(key: string, path: string, body?: object): Promise<Answer> {
    if (this.url === undefined) throw new Error('App IO is not set');
    try {
      const answer = await fetch(`${this.url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'Ocp-Apim-Subscription-Key': key, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const said: unknown = await answer.json().catch(() => ({}));
      if (answer.ok) return { said: (said ?? {}) as Readonly<Record<string, unknown>> };
      return { trouble: troubleOf(answer.status, answer.headers.get('retry-after'), new Date()) };
    } catch (error) {
      return {
        trouble: { kind: 'failed', code: (error as Error).name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE' },
      };
    }
  }
}

const isMissing = (trouble: AppIoTrouble): boolean => 'code' in trouble && trouble.code === 'HTTP_404';
