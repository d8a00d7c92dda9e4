// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VNode } from 'preact';
import type { FieldErrors } from '@reciproca/ui';
import type { CallChoices } from '../application/call-choices.js';
import type { CallerSaid } from '../domain/speaker.rules.js';
import type { CallSheet } from '../application/show-call.js';

export interface CallForm {
  readonly errors: FieldErrors;
  /** Null before anything was typed. */
  readonly typed: Readonly<Record<string, unknown>> | null;
  readonly general: string | null;
}

export interface CallPageProps {
  readonly sheet: CallSheet;
  readonly choices: CallChoices;
  /** What can be said at once of each of what is ahead, such as how far a ride is. */
  readonly acts: ReadonlyMap<string, readonly VNode[]>;
  readonly form: CallForm;
  /** Who is on the telephone, as it was said on top. */
  readonly said: CallerSaid;
  /** Whether the form for a new request is open. */
  readonly isOpen: boolean;
  readonly newKey: () => string;
}
