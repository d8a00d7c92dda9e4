// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';

/** A route that shows nobody's data, and why. */
export interface Exemption {
  /** Such as `GET /categories`. */
  readonly route: string;
  readonly because: string;
}

/** Every reading by office is written down unless its route stands here: a new route is logged until somebody says why not. */
@Injectable()
export class AuditExemptions {
  private readonly shown = new Map<string, string>();
  private readonly opening = new Set<string>();

  add(exemptions: readonly Exemption[]): void {
    for (const { route, because } of exemptions) this.shown.set(route, because);
  }

  /** Routes on which the reason for opening a closed file is given. */
  addOpening(...routes: readonly string[]): void {
    for (const route of routes) this.opening.add(route);
  }

  showsNobody(method: string, route: string): boolean {
    return this.shown.has(`${method} ${route}`);
  }

  opensFiles(route: string): boolean {
    return this.opening.has(route);
  }

  list(): readonly Exemption[] {
    return [...this.shown].map(([route, because]) => ({ route, because }));
  }
}
