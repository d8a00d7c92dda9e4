// SPDX-License-Identifier: AGPL-3.0-or-later
import { HttpException } from '@nestjs/common';
import { DomainError, type Language, type RefusalKind } from '@reciproca/kernel';
import { type Unavailability, whyUnavailable } from '../database/unavailable.js';
import { issuesOf } from './invalid-input.js';
import type { RefusalTexts } from './texts.port.js';

/** The one table from refusals to HTTP. */
const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

const UNAVAILABLE: Readonly<Record<Unavailability, string>> = {
  busy: 'http.503',
  away: 'http.503_away',
  disk_full: 'http.503_disk_full',
};

/** RFC 9457 problem details, with the fields that are wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** Whether people may be told why; anything else is a failure of ours. */
export function isExpected(error: unknown): boolean {
  return error instanceof DomainError || clientStatus(error) !== null;
}

export function problemOf(error: unknown, requestId: string, language: Language, texts: RefusalTexts): Problem {
  const { status, code, params } = refusalOf(error);
  const issues = error instanceof DomainError ? issuesOf(error) : [];
  return {
    type: 'about:blank',
    title: texts.textFor(code, language, params),
    status,
    code,
    requestId,
    ...(issues.length > 0 && {
      errors: issues.map(({ field, code: issueCode, params: issueParams }) => ({
        field,
        code: issueCode,
        message: texts.textFor(issueCode, language, issueParams),
      })),
    }),
  };
}

function refusalOf(error: unknown): { status: number; code: string; params: Readonly<Record<string, unknown>> } {
  if (error instanceof DomainError) return { status: STATUS_OF[error.kind], code: error.code, params: error.details };
  const status = clientStatus(error);
  if (status !== null) return { status, code: `http.${status}`, params: {} };
  const unavailability = whyUnavailable(error);
  return unavailability
    ? { status: 503, code: UNAVAILABLE[unavailability], params: {} }
    : { status: 500, code: 'http.500', params: {} };
}

/** Refusals of the framework itself: unreadable JSON, body too large, unknown address, too many requests. */
function clientStatus(error: unknown): number | null {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
