// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a posting of a service is asked for beside its details; a form, a telephone call and a text message ask alike. */
export interface Questions {
  /** window: from–until on a day or every week · moment: arrive or leave at · none: any time will do. */
  readonly timing: 'window' | 'moment' | 'none';
  readonly place: boolean;
  /** Whether it goes from one place to another. */
  readonly destination: boolean;
  /** Whether it may come round every week. */
  readonly repeats: boolean;
  readonly duration: boolean;
  readonly needs: boolean;
  readonly visibility: boolean;
}
