// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Lane, LANES } from './lanes.js';

type Listener = (lanes: readonly Lane[]) => void;

/** Tells the relay of this process (or, by its listener, of another) in which lanes something was committed. */
@Injectable()
export class RelaySignal {
  private listeners: Listener[] = [];

  onWake(listener: Listener): void {
    this.listeners.push(listener);
  }

  wake(lanes: readonly Lane[] = LANES): void {
    for (const listener of this.listeners) listener(lanes);
  }
}
