// SPDX-License-Identifier: AGPL-3.0-or-later
import { openStreets } from './open-streets.js';

/**
 * Around a map of the server: shows the same on streets once they have come, else leaves it as it is. All it adds stands in its
 * shadow, so that the page is what the server sent, and a region that is brought up to date finds nothing changed.
 */
class StreetMap extends HTMLElement {
  private close: (() => void) | undefined;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const styles = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: this.dataset.styles ?? '',
    });
    const frame = part('div', 'frame', document.createElement('slot'));
    const stage = part('div', 'stage');
    // Maps run from west to east in every language.
    stage.dir = 'ltr';
    const note = part('p', 'note', [this.dataset.note, this.dataset.credit].filter(Boolean).join(' '));
    root.replaceChildren(styles, frame);
    styles.addEventListener('load', () => {
      if (!this.isConnected) return;
      frame.append(part('div', 'streets', stage, note));
      this.close = openStreets(this, frame, stage);
    });
  }

  disconnectedCallback(): void {
    this.close?.();
  }
}

function part(name: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

customElements.define('street-map', StreetMap);
