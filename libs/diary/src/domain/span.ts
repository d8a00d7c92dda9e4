// SPDX-License-Identifier: AGPL-3.0-or-later

/** A stretch of time. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The least stretch around it that begins and ends at whole steps of so many minutes. */
export function inSteps({ startsAt, endsAt }: Span, stepMinutes: number): Span {
  const step = stepMinutes * 60_000;
  return {
    startsAt: new Date(Math.floor(startsAt.getTime() / step) * step),
    endsAt: new Date(Math.ceil(endsAt.getTime() / step) * step),
  };
}
