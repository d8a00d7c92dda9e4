// SPDX-License-Identifier: AGPL-3.0-or-later

/** A refusal whose message is written for the person at the terminal: shown without a stack. */
export class PlainError extends Error {}
