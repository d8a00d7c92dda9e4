// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { ProjectDetail } from '../application/manage-projects.js';

/** The forms of the page, by what they add, where one of them was refused. */
export interface ProjectForms {
  readonly action?: FormState;
  readonly cost?: FormState;
}

export interface ProjectPageProps extends ProjectDetail {
  /** Those of the ente. */
  readonly comuni: readonly { readonly code: string; readonly name: string }[];
  readonly forms: ProjectForms;
  readonly mayWrite: boolean;
  readonly newKey: () => string;
}
