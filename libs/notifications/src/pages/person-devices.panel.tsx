// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { CardGrid } from '@reciproca/ui';
import { PersonPanels } from '@reciproca/web';
import type { VNode } from 'preact';
import { PushDevices } from '../application/push-devices.js';
import { DeviceCard } from './device-card.js';

/** On a person's page: where news reach them, and a lost telephone taken away on their word. */
@Injectable()
export class PersonDevicesPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly devices: PushDevices,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'notifications:devices.panel',
      order: 62,
      render: (ctx, personId, { isOpen }) => this.render(ctx, personId, isOpen),
    });
  }

  private async render(ctx: Ctx, personId: string, isOpen: boolean): Promise<VNode | null> {
    const devices = isStaff(ctx) ? await this.devices.listOf(ctx, personId) : [];
    if (devices.length === 0) return null;
    return (
      <CardGrid columns={2}>
        {devices.map((device) => (
          <DeviceCard
            key={device.id}
            device={device}
            action={isOpen ? `/people/${personId}/devices/${device.id}/remove` : null}
          />
        ))}
      </CardGrid>
    );
  }
}
