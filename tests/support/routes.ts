// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Route {
  readonly method: string;
  readonly path: string;
}

const LINE = /^(?<tree>[│├└─\s]*)(?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/;
const INDENT = 4;

/** Every route the running server answers, whoever registered it; assets and HEAD beside GET left out. */
export function listRoutes(app: NestFastifyApplication): Route[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  const routes: Route[] = [];
  for (const line of printed.split('\n')) {
    const { tree = '', part = '', methods = '' } = LINE.exec(line)?.groups ?? {};
    if (part === '') continue;
    const depth = tree.length / INDENT;
    above[depth] = `${depth > 1 ? above[depth - 1] : ''}${depth > 1 ? part : ''}`;
    const path = depth > 1 ? `/${above[depth]}` : '/';
    for (const method of methods.split(', ')) if (method !== '' && method !== 'HEAD') routes.push({ method, path });
  }
  return routes.filter(({ path }) => !path.startsWith('/assets/'));
}
