// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { FormState } from '../page-door/form-state.js';
import type { PageDoor } from '../page-door/page-door.js';

/** The page a panel stands on. */
export interface PanelPage {
  readonly page: PageDoor;
  /** The form of the page that was refused, if any. */
  readonly form: FormState;
  /** False on a card that is closed: nothing is offered there that is done to a person. */
  readonly isOpen: boolean;
}

/** A part of a person's page that another lib contributes. */
export interface PersonPanel {
  readonly titleKey: TextKey;
  /** Smaller stands higher. */
  readonly order: number;
  /** Null leaves the panel out. */
  render(ctx: Ctx, personId: string, on: PanelPage): Promise<VNode | null>;
}

/** Filled by each lib when its module starts: `panels.add({ titleKey, order, render })`. */
@Injectable()
export class PersonPanels {
  private panels: readonly PersonPanel[] = [];

  add(panel: PersonPanel): void {
    this.panels = [...this.panels, panel].sort((a, b) => a.order - b.order);
  }

  async renderAll(ctx: Ctx, personId: string, on: PanelPage): Promise<{ title: string; body: VNode }[]> {
    const shown: { title: string; body: VNode }[] = [];
    for (const panel of this.panels) {
      const body = await panel.render(ctx, personId, on);
      if (body) shown.push({ title: on.page.t(panel.titleKey), body });
    }
    return shown;
  }
}
