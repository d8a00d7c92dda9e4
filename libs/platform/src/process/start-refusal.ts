// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a process does not start, for whoever started it: a sentence in each language that says what to do. */
export class StartRefusal extends Error {
  constructor(it: string, en: string) {
    super(`${it}\n${en}`);
    this.name = 'StartRefusal';
  }
}

/** Waits for the start; what can be put right is told in plain lines, without a stack, and ends the process with 1. */
export async function startPlainly(starting: Promise<unknown>): Promise<void> {
  try {
    await starting;
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
