// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Port: hands a text to whoever carries it. Throws when it was not taken, and the message is tried again later. */
export interface SmsSender {
  /** Without a carrier texts are only recorded. */
  isConfigured(ctx: Ctx): Promise<boolean>;
  send(ctx: Ctx, message: { readonly number: string; readonly text: string }): Promise<void>;
}
export const SMS_SENDER = Symbol('SMS_SENDER');
