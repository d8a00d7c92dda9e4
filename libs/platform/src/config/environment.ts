// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** The process environment as plain data; handed to the modules instead of being read where it is needed. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Injection token of the {@link Environment}. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');

/** The environment of this process: the only place that reads it. */
export function processEnvironment(): Environment {
  return process.env;
}

/**
 * Reads the settings a module declares; an empty variable counts as absent.
 * Throws one error that names every wrong variable, so that a wrong installation says all it lacks at once.
 */
export function readConfig<Shape extends z.ZodType>(shape: Shape, environment: Environment): z.output<Shape> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(present);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration: ${wrong.join('; ')}`);
}
